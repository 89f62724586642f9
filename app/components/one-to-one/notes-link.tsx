import { ButtonLink } from '../button'

/** The way to what somebody and their manager, or their people, write to each other. */
export const NotesLink = () => <ButtonLink to="/one-to-one">One-to-one notes</ButtonLink>
