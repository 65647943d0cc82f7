import { askBeads, askSection, askWork } from './ask-server.ts'
import { element } from './element.ts'
import { Page } from './page.ts'
import { Session } from './session.ts'

/** What stands there when nothing can be shown, in both languages: the words are not there yet. */
const failures = {
  en: 'This page cannot be shown. Open the address that the command printed; if you did, the work may have errors: see them with the command “check”.',
  es: 'Esta página no se puede mostrar. Abre la dirección que mostró el comando; si ya lo has hecho, quizá la obra tiene errores: los verás con el comando «check».',
}

async function start(): Promise<void> {
  const asked = Number(new URLSearchParams(location.search).get('section') ?? 1)
  const number = Number.isInteger(asked) && asked > 0 ? asked - 1 : 0
  const [work, section] = await Promise.all([askWork(), askSection(number)])
  const session = new Session(section, work.unsure)
  let page: Page | undefined
  const show = (language: 'en' | 'es') => {
    const switchLanguage = () => show(language === 'en' ? 'es' : 'en')
    page = new Page({ work, number, session, language, switchLanguage })
    page.mount()
  }
  show(work.language)
  document.addEventListener('keydown', (event) => {
    if (!event.defaultPrevented && page?.takeKey(event)) event.preventDefault()
  })
  addEventListener('beforeunload', (event) => {
    if (!session.isSaved) event.preventDefault()
  })
  try {
    session.learn(await askBeads(section.revision))
    page?.update()
  } catch {
    page?.failUnsure()
  }
}

start().catch(() => {
  const told = Object.entries(failures).map(([language, text]) => element('p', { lang: language }, text))
  document.body.replaceChildren(element('main', { class: 'failure' }, ...told))
})
