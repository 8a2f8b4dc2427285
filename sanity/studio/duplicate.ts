/** What a duplicate does not take over from the document it is made of. */
import type { DocumentActionComponent, DuplicateActionProps, DuplicateDocumentActionComponent } from 'sanity'

/** The address belongs to the first one: with it in two documents, neither could be published. */
const itsOwn = ['slug', 'formerSlugs', 'importedFrom']

/** Has "Duplicate" leave out the address, so that the original can still be published. */
export function withoutCopiedAddress(actions: DocumentActionComponent[]): DocumentActionComponent[] {
  return actions.map((action) => (action.action === 'duplicate' ? leavingOut(action) : action))
}

function leavingOut(duplicate: DuplicateDocumentActionComponent): DocumentActionComponent {
  const action: DocumentActionComponent = (props) => duplicate({ ...props, mapDocument: withoutItsOwn })
  return Object.assign(action, { action: duplicate.action, displayName: duplicate.displayName })
}

const withoutItsOwn: DuplicateActionProps['mapDocument'] = (document) => ({
  ...document,
  ...Object.fromEntries(itsOwn.map((field) => [field, undefined])),
})
