/** Has the Studio's own "Publish" do something first: for what must be written before or with what becomes public. */
import type { SanityClient } from '@sanity/client'
import { useClient, type DocumentActionComponent, type DocumentActionProps } from 'sanity'
import { apiVersion } from '../project.ts'

/** What is to be done first. If it fails, the document is published all the same. */
type Step = (client: SanityClient, props: DocumentActionProps) => Promise<void>

/** The actions, of which "Publish" takes the step first. */
export function publishAfter(step: Step, actions: DocumentActionComponent[]): DocumentActionComponent[] {
  return actions.map((action) => (action.action === 'publish' ? preceded(step, action) : action))
}

function preceded(step: Step, publish: DocumentActionComponent): DocumentActionComponent {
  const usePublish = publish
  const usePrecededPublish: DocumentActionComponent = (props) => {
    const client = useClient({ apiVersion })
    const description = usePublish(props)
    const onHandle = description?.onHandle
    if (!description || !onHandle) return description
    const handle = async () => {
      await step(client, props).catch(() => undefined)
      onHandle()
    }
    return { ...description, onHandle: () => void handle() }
  }
  usePrecededPublish.action = publish.action
  usePrecededPublish.displayName = publish.displayName
  return usePrecededPublish
}
