import { ButtonLink } from '../button'
import { NotesLink } from '../one-to-one/notes-link'

/** Where else a rep's readiness leads: what they are certified as, and what they and their manager write to each other. */
export const BesideReadiness = () => (
  <div className="flex flex-wrap gap-3">
    <ButtonLink to="/certificates">Certificates</ButtonLink>
    <NotesLink />
  </div>
)
