// Everything here is an addition: each page works without it.
import { initAll } from './govuk-frontend.min.js'
import { followChanges } from './changes.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
followChanges()

// a page to be printed says so with a link to itself; with a script it opens the dialogue at once
for (const link of document.querySelectorAll('[data-print]')) {
  link.addEventListener('click', event => {
    event.preventDefault()
    window.print()
  })
}
