import './table.css'
import { useTranslations } from 'next-intl'
import type { Cell, Table as TableFacts } from '@/lib/content/table'

/** Rows and columns. One wider than the page scrolls within itself, by the keyboard too. It is no landmark: a text may have many. */
export function Table({ head, rows, caption }: TableFacts) {
  const t = useTranslations('Article')
  return (
    <div className="table" role="group" tabIndex={0} aria-label={caption ?? t('table')}>
      <table>
        {caption !== null && <caption>{caption}</caption>}
        {head && (
          <thead>
            <Row cells={head} />
          </thead>
        )}
        <tbody>
          {rows.map((cells, index) => (
            <Row key={index} cells={cells} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Row = ({ cells }: { cells: Cell[] }) => (
  <tr>
    {cells.map(({ words, scope }, index) =>
      scope === null ? (
        <td key={index}>{words}</td>
      ) : (
        <th key={index} scope={scope}>
          {words}
        </th>
      ),
    )}
  </tr>
)
