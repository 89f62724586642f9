import { type Kysely, sql } from 'kysely'

/**
 * Where each observed rep stood when last judged, one row a person, and from these how many of a team stand where in a skill: all rows of a count
 * together, so that two who change it never wait for each other. `place` orders by the weakest
 * mandatory skill. What is there already stands as its newest snapshot left it, judged at no time, so that it is judged anew at once; it counts from then on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table standing (
    person_id text primary key references person (id), team_id text references team (id), role_profile_id text not null,
    figure double precision not null, label text not null, coverage double precision not null, weakest text, place double precision not null,
    skills text not null, observed_at text not null, judged_at text not null
  )`.execute(db)
  await sql`create index standing_by_judging on standing (judged_at, person_id)`.execute(db)
  await sql`create table team_standing (
    id text primary key, team_id text not null references team (id), role_profile_id text not null, skill_id text not null, label text not null,
    people integer not null
  )`.execute(db)
  await sql`create index team_standing_by_team on team_standing (team_id, role_profile_id, skill_id, label, people)`.execute(db)
  await sql`insert into standing (person_id, team_id, role_profile_id, figure, label, coverage, weakest, place, skills, observed_at, judged_at)
    select person.id, person.team_id, person.role_profile_id, coalesce(snapshot.figure, 0), coalesce(snapshot.label, 'unproven'), coalesce(snapshot.coverage, 0), null, 0,
      '{}', ability.observed_at, '1970-01-01T00:00:00.000Z'
    from person
    join ability on ability.person_id = person.id
    left join readiness_snapshot as snapshot on snapshot.person_id = person.id and snapshot.role_profile_id = person.role_profile_id and snapshot.day = (
      select max(newest.day) from readiness_snapshot as newest where newest.person_id = person.id and newest.role_profile_id = person.role_profile_id)
    where person.active = 1 and person.is_rep = 1 and person.role_profile_id is not null`.execute(db)
  await sql`create index team_by_parent on team (parent_id)`.execute(db)
}
