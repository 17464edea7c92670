/** The one script of a batch's table: puts a button into each heading that sorts by its column; without it the table stays as it is. */

export const sortScript = `
for (const table of document.querySelectorAll('table.drafts')) {
  const body = table.tBodies[0]
  const headings = [...table.tHead.rows[0].cells].slice(0, -1)
  headings.forEach((heading, column) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = heading.textContent
    heading.replaceChildren(button)
    button.addEventListener('click', () => {
      const down = heading.getAttribute('aria-sort') === 'ascending'
      for (const other of headings) other.removeAttribute('aria-sort')
      heading.setAttribute('aria-sort', down ? 'descending' : 'ascending')
      const keyOf = (row) => row.cells[column].dataset.order === undefined ? row.cells[column].textContent : Number(row.cells[column].dataset.order)
      const compare = (a, b) => typeof a === 'number' ? a - b : a.localeCompare(b, 'en-US', { numeric: true })
      const rows = [...body.rows].sort((a, b) => compare(keyOf(a), keyOf(b)))
      body.append(...(down ? rows.reverse() : rows))
    })
  })
  headings[0].setAttribute('aria-sort', 'ascending')
}
`
