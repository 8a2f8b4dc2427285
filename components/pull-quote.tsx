import { useTypeset } from './typeset'

/** Words set large. A quotation when somebody is named; otherwise the article's own words, which are not read out twice. */
export function PullQuote({ text, attribution }: { text: string; attribution: string | null }) {
  const set = useTypeset()
  if (attribution === null) {
    return (
      <p className="pull" aria-hidden="true">
        {set(text)}
      </p>
    )
  }
  return (
    <figure className="pull">
      <blockquote>{set(text)}</blockquote>
      <figcaption>{attribution}</figcaption>
    </figure>
  )
}
