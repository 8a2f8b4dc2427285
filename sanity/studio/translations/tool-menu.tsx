/** The Studio's navigation, which says beside the translations how much there is to do. */
import type { ToolMenuProps } from 'sanity'
import { useSay } from '../use-words.ts'
import { countUrgent } from './board.ts'
import { useBoard } from './use-newsroom.tsx'

export const boardName = 'translations'

export function CountingToolMenu(props: ToolMenuProps) {
  const say = useSay()
  const count = countUrgent(useBoard())
  const tools = props.tools.map((tool) =>
    tool.name === boardName ? { ...tool, title: say('Translations') + (count > 0 ? ` (${count})` : '') } : tool,
  )
  return props.renderDefault({ ...props, tools })
}
