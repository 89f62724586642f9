import { Link } from '@remix-run/react'
import type { Role } from '../../domain/people/person'
import { placesInBar, placesOf } from '../places'

/** Whether a phone's bar leaves places out: those of a second role, or those that one role has beyond it. */
export const hasMoreThanBar = (roles: readonly Role[]): boolean => roles.length > 1 || roles.some((role) => placesOf[role].places.length > placesInBar)

/** Every place of a person, where a phone's bar has no room for them all. */
export function RolePlaces({ roles }: { roles: readonly Role[] }) {
  return (
    <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
      {roles.map((role) => (
        <div key={role}>
          <h3 className="text-sm font-semibold text-ink-quiet">{placesOf[role].title}</h3>
          <ul>
            {placesOf[role].places.map(({ to, label, icon: Icon }) => (
              <li key={to}>
                <Link to={to} className="inline-flex min-h-11 items-center gap-3 font-medium hover:text-accent">
                  <Icon aria-hidden="true" className="size-5 text-ink-quiet" />
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
