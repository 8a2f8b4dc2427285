/** Words set large. A quotation when somebody is named; otherwise the article's own words, which are not read out twice. */
export function PullQuote({ text, attribution }: { text: string; attribution: string | null }) {
  if (attribution === null) {
    return (
      <p className="pull" aria-hidden="true">
        {text}
      </p>
    )
  }
  return (
    <figure className="pull">
      <blockquote>{text}</blockquote>
      <figcaption>{attribution}</figcaption>
    </figure>
  )
}
