// A page that others change updates itself: parts marked with an id and data-topic (one or more, parted by spaces) are
// fetched again when a topic is announced. Never moves the focus, says so politely at most every 30 seconds, can be paused,
// and stops by itself when nobody is at the page, so that a session can end.
const GATHER = 1_000
const QUIET = 30_000
const NOBODY = 20 * 60_000

export function followChanges () {
  const parts = [...document.querySelectorAll('[data-topic][id]')]
  const address = document.body.dataset.changes
  if (!address || parts.length === 0) return
  const topics = new Set(parts.flatMap(topicsOf))
  const due = new Set()
  let stream = null
  let paused = false
  let gathering = null
  let lastSaid = 0
  let lastSeen = Date.now()

  const bar = document.createElement('div')
  bar.className = 'chesil-updates'
  const told = document.createElement('span')
  told.textContent = 'This page updates itself.'
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'chesil-link-button'
  button.textContent = 'Pause updates'
  const status = document.createElement('span')
  status.className = 'govuk-visually-hidden'
  status.setAttribute('role', 'status')
  bar.append(told, button, status)
  const place = document.querySelector('[data-updates]')
  if (place) place.append(bar)
  else parts[0].before(bar)

  button.addEventListener('click', () => {
    paused = !paused
    button.textContent = paused ? 'Resume updates' : 'Pause updates'
    told.textContent = paused ? 'Updates are paused.' : 'This page updates itself.'
    if (paused) close()
    else open(true)
  })
  for (const kind of ['pointerdown', 'keydown', 'scroll']) {
    document.addEventListener(kind, () => {
      const away = Date.now() - lastSeen > NOBODY
      lastSeen = Date.now()
      if (away && !paused) open(true)
    }, { passive: true })
  }
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) close()
    else if (!paused) open(true)
  })
  window.addEventListener('pagehide', close)
  open(false)

  function open (catchUp) {
    if (stream || document.hidden) return
    const query = [...topics].map(topic => 'topic=' + encodeURIComponent(topic)).join('&')
    stream = new EventSource(address + '?' + query)
    stream.onopen = () => { bar.dataset.following = 'yes' }
    stream.onerror = () => { delete bar.dataset.following }
    stream.onmessage = event => {
      if (Date.now() - lastSeen > NOBODY) {
        close()
        told.textContent = 'Updates stopped, because nobody was here.'
        return
      }
      for (const part of parts) if (event.data === '*' || topicsOf(part).includes(event.data)) due.add(part.id)
      // several announcements that come together are one update
      if (due.size > 0 && !gathering) gathering = setTimeout(refresh, GATHER)
    }
    if (catchUp) {
      parts.forEach(part => due.add(part.id))
      refresh()
    }
  }

  function close () {
    stream?.close()
    stream = null
  }

  async function refresh () {
    gathering = null
    const wanted = [...due].filter(id => !beingFilledIn(document.getElementById(id)))
    if (wanted.length < due.size) gathering = setTimeout(refresh, 5 * GATHER)
    if (wanted.length === 0) return
    let answer
    try {
      answer = await fetch(location.href, { headers: { Accept: 'text/html' }, redirect: 'error' })
    } catch {
      // signed out, or no network: what is shown stays
      return
    }
    if (!answer.ok) return
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const changed = wanted.filter(id => swap(document.getElementById(id), fresh.getElementById(id)))
    wanted.forEach(id => due.delete(id))
    if (changed.length === 0) return
    const now = new Date()
    told.textContent = 'Updated ' + now.toLocaleTimeString('en-GB', { timeZone: 'Europe/London' }) + '.'
    if (now.getTime() - lastSaid > QUIET) {
      status.textContent = 'This page has been updated.'
      lastSaid = now.getTime()
    }
  }
}

function topicsOf (part) {
  return part.dataset.topic.split(/\s+/).filter(Boolean)
}

// a form with something typed in it is never taken away
function beingFilledIn (part) {
  if (!part) return false
  return [...part.querySelectorAll('input, textarea, select')].some(field =>
    field === document.activeElement ||
    (field.type === 'checkbox' || field.type === 'radio'
      ? field.checked !== field.defaultChecked
      : field.tagName === 'SELECT' ? false : field.value !== field.defaultValue))
}

function swap (old, fresh) {
  if (!old || !fresh || old.innerHTML === fresh.innerHTML) return false
  const focus = old.contains(document.activeElement) ? pathTo(document.activeElement, old) : null
  const opened = [...old.querySelectorAll('details')].map(details => details.open)
  old.replaceChildren(...fresh.childNodes)
  old.querySelectorAll('details').forEach((details, i) => { if (i < opened.length) details.open = opened[i] })
  if (focus) focus(old)?.focus({ preventScroll: true })
  return true
}

// the same link or button in the new part: by id, by address, else by its place
function pathTo (element, part) {
  if (element.id) return () => document.getElementById(element.id)
  const href = element.getAttribute('href')
  if (href) return fresh => [...fresh.querySelectorAll('a')].find(link => link.getAttribute('href') === href)
  const all = [...part.querySelectorAll(element.tagName)]
  const place = all.indexOf(element)
  return fresh => fresh.querySelectorAll(element.tagName)[place]
}
