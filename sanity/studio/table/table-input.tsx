/** A table's rows as a grid to write in, in place of a list of lists. */
import { AddIcon } from '@sanity/icons/Add'
import { TrashIcon } from '@sanity/icons/Trash'
import { Box, Button, Flex, Stack, TextArea } from '@sanity/ui'
import { useMemo, type ClipboardEvent } from 'react'
import { definePlugin, set, unset, type ArrayOfObjectsInputProps, type InputProps } from 'sanity'
import { useSay } from '../use-words.ts'
import { emptyRow, evened, pastedCells, withPasted, type Row, type StoredRow } from './table-rows.ts'

/** Shows the grid wherever the schema has rows of a table. */
export const tables = definePlugin({
  name: 'tables',
  form: {
    components: {
      input: (props: InputProps) => (isRows(props) ? <TableInput {...props} /> : props.renderDefault(props)),
    },
  },
})

type RowsProps = ArrayOfObjectsInputProps<StoredRow>

const isRows = (props: InputProps): props is InputProps & RowsProps =>
  'of' in props.schemaType &&
  Array.isArray(props.schemaType.of) &&
  props.schemaType.of.some(({ name }: { name: string }) => name === 'tableRow')

function TableInput({ value, onChange, readOnly, elementProps }: RowsProps) {
  const say = useSay()
  const rows = useMemo(() => evened(value ?? []), [value])
  const store = (next: Row[]) => onChange(next.length === 0 ? unset() : set(next))
  const columns = rows[0]?.cells.length ?? 0
  // One row is stored at a time, so that two editors in one table do not undo each other.
  const write = (row: Row, column: number, words: string) =>
    onChange(set(row.cells.with(column, words), [{ _key: row._key }, 'cells']))
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const cells = pastedCells(event.clipboardData.getData('text/plain'))
    if (!cells || readOnly) return
    event.preventDefault()
    store(withPasted(rows, cells, row, column))
  }
  const withoutColumn = (column: number) => rows.map((row) => ({ ...row, cells: row.cells.toSpliced(column, 1) }))
  return (
    <Stack gap={3} {...elementProps} tabIndex={-1}>
      {rows.length > 0 && (
        <Box overflow="auto">
          <table style={{ width: '100%', borderSpacing: 2 }}>
            <tbody>
              {rows.map((row, at) => (
                <tr key={row._key}>
                  {row.cells.map((cell, column) => (
                    <td key={column} style={{ minWidth: '7rem', verticalAlign: 'top' }}>
                      <TextArea
                        aria-label={say('Row {row}, column {column}', { row: `${at + 1}`, column: `${column + 1}` })}
                        fontSize={1}
                        padding={2}
                        readOnly={readOnly === true}
                        rows={cell.split('\n').length}
                        value={cell}
                        onChange={({ currentTarget }) => write(row, column, currentTarget.value)}
                        onPaste={(event) => paste(event, at, column)}
                      />
                    </td>
                  ))}
                  <td style={{ width: 0 }}>
                    <Remove
                      disabled={readOnly}
                      label={say('Remove row {row}', { row: `${at + 1}` })}
                      onClick={() => store(rows.toSpliced(at, 1))}
                    />
                  </td>
                </tr>
              ))}
              <tr>
                {Array.from({ length: columns }, (_, column) => (
                  <td key={column} style={{ textAlign: 'center' }}>
                    <Remove
                      disabled={readOnly}
                      label={say('Remove column {column}', { column: `${column + 1}` })}
                      onClick={() => store(columns === 1 ? [] : withoutColumn(column))}
                    />
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </Box>
      )}
      <Flex gap={2}>
        <Button
          disabled={readOnly}
          fontSize={1}
          icon={AddIcon}
          mode="ghost"
          text={say('Add a row')}
          onClick={() => store(rows.length === 0 ? [emptyRow(2), emptyRow(2)] : [...rows, emptyRow(columns)])}
        />
        <Button
          disabled={readOnly || rows.length === 0}
          fontSize={1}
          icon={AddIcon}
          mode="ghost"
          text={say('Add a column')}
          onClick={() => store(rows.map((row) => ({ ...row, cells: [...row.cells, ''] })))}
        />
      </Flex>
    </Stack>
  )
}

function Remove({ label, ...button }: { label: string; disabled: boolean | undefined; onClick: () => void }) {
  return <Button aria-label={label} title={label} fontSize={1} icon={TrashIcon} mode="bleed" padding={2} {...button} />
}
