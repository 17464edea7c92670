/** The one script of a report: shows the differences that were asked for. Without it all of them are there. */

export const filterScript = `
const selects = [...document.querySelectorAll('[data-filter]')]
const wanted = (name) => selects.find((select) => select.dataset.filter === name).value
const show = () => {
  const [id, task, label] = ['document', 'task', 'label'].map(wanted)
  let documents = 0, differences = 0
  for (const one of document.querySelectorAll('[data-document]')) {
    let here = 0
    for (const row of one.querySelectorAll('[data-task]')) {
      const fits = (task === '' || row.dataset.task === task) && (label === '' || JSON.parse(row.dataset.values).includes(label))
      row.hidden = !fits
      if (fits) here++
    }
    one.hidden = (id !== '' && one.dataset.document !== id) || (here === 0 && (task !== '' || label !== ''))
    if (id !== '' && !one.hidden) one.open = true
    if (!one.hidden) { documents++; differences += here }
  }
  document.getElementById('shown').textContent = documents + (documents === 1 ? ' document, ' : ' documents, ') + differences + (differences === 1 ? ' difference' : ' differences')
}
for (const select of selects) select.addEventListener('change', show)
document.querySelector('.filter').addEventListener('submit', (event) => event.preventDefault())
`
