import type { EditResult } from '#bitext/alignment-edit/operations'
import { sides } from '#bitext/alignment-edit/rows'
import type { Words, WorkData } from '../wire.ts'
import { askSave } from './ask-server.ts'
import { type Command, commandsFor, type Doings, isPlain } from './commands.ts'
import { button, element } from './element.ts'
import { fill } from './fill.ts'
import { openHelpDialog, singleKeysAreOn } from './help-dialog.ts'
import { Notice } from './notice.ts'
import { commandButton, RowActions, showPossible } from './row-actions.ts'
import { RowsList } from './rows-list.ts'
import type { Session } from './session.ts'
import { openSplitDialog } from './split-dialog.ts'
import { UnsureMenu } from './unsure-menu.ts'

/** What the page is made for. */
export interface PageOptions {
  readonly work: WorkData
  /** Which section of the work, from 0. */
  readonly number: number
  readonly session: Session
  readonly language: 'en' | 'es'
  /** Makes the page anew in the other language. */
  readonly switchLanguage: () => void
}

/** The page in one language. It is made anew when the language changes; what was done is in the session. */
export class Page implements Doings {
  readonly #options: PageOptions
  readonly #session: Session
  readonly #words: Words
  readonly #status = element('div', { class: 'status ui', role: 'status' })
  readonly #unsaved = element('span', { class: 'unsaved' })
  readonly #notice: Notice
  readonly #rows: RowsList
  readonly #actions: RowActions
  readonly #unsure: UnsureMenu
  readonly #commands: readonly Command[]
  readonly #barButtons: ReadonlyMap<Command, HTMLButtonElement>
  #isSaving = false
  #silence: ReturnType<typeof setTimeout> | undefined

  constructor(options: PageOptions) {
    const { work, language, session } = options
    this.#options = options
    this.#session = session
    this.#words = work.words[language]
    this.#commands = commandsFor(session, this.#words, this)
    this.#notice = new Notice(this.#words)
    this.#rows = new RowsList(session, this.#words, language)
    this.#rows.onMove = () => this.#actions.moveTo(this.#rows.current)
    this.#actions = new RowActions(this.#commands, this.#words)
    this.#unsure = new UnsureMenu(session, this.#words, (index) => this.goTo(index))
    const inBar = this.#commands.filter(({ at }) => at === 'bar')
    this.#barButtons = new Map(inBar.map((command) => [command, commandButton(command)]))
  }

  /** Puts the page on the screen. */
  mount(): void {
    const { language, work, number } = this.#options
    const words = this.#words
    const titles = work.sections[number]?.titles
    document.documentElement.lang = language
    document.title = `${words.title} · ${titles?.original ?? work.slug}`
    document.body.replaceChildren(this.#header(), this.#bar(), this.#main(), this.#status)
    this.update()
    this.#rows.current?.focus({ preventScroll: true })
  }

  /** Whether a key did something. */
  takeKey(event: KeyboardEvent): boolean {
    const typing = event.target instanceof Element && event.target.closest('dialog, input, textarea, select')
    if (typing || (isPlain(event) && !singleKeysAreOn())) return false
    const command = this.#commands.find(({ matches }) => matches(event))
    command?.run()
    return command !== undefined
  }

  /** Shows everything as it is now. */
  update(): void {
    this.#rows.update()
    this.#actions.moveTo(this.#rows.current)
    this.#unsure.update()
    for (const [command, shown] of this.#barButtons) showPossible(shown, command)
    this.#unsaved.textContent = this.#session.isSaved ? '' : this.#words.unsaved
  }

  /** Says that the aligner gave no answer. */
  failUnsure(): void {
    this.#unsure.fail()
  }

  goTo(index: number): void {
    this.#session.current = index
    this.#rows.markCurrent()
    this.#actions.moveTo(this.#rows.current)
    this.#rows.current?.focus({ preventScroll: true })
    this.#reveal('nearest')
  }

  openSplit(): void {
    openSplitDialog(this.#session, this.#words, (result) => this.operate(result, 'split', 'split'))
  }

  openHelp(): void {
    openHelpDialog(this.#commands, this.#words)
  }

  travel(way: 'undo' | 'redo'): void {
    if (this.#session.travel(way))
      this.#show(fill(this.#words.did[way], { number: this.#session.current + 1 }))
    else this.say(this.#words.cannot[way])
  }

  operate(result: EditResult | undefined, did: keyof Words['did'], cannot: keyof Words['cannot']): void {
    if (!result) {
      this.say(this.#words.cannot[cannot])
      return
    }
    this.#session.apply(result)
    this.#show(fill(this.#words.did[did], { number: this.#session.current + 1 }))
  }

  async save(): Promise<void> {
    const words = this.#words.save
    if (this.#session.isSaved) this.say(words.nothing)
    if (this.#session.isSaved || this.#isSaving) return
    this.#isSaving = true
    this.say(words.saving)
    const { alignment, request } = this.#session.toSave()
    const answer = await askSave(request).catch(() => ({ saved: false, reason: 'gone' }) as const)
    this.#isSaving = false
    if (answer.saved) {
      this.#session.wasSaved(alignment, answer.saves, answer.given)
      this.#notice.showSaved(answer)
      this.say(words.saved)
    } else {
      this.#notice.showFailure(answer.reason, () => {
        this.#session.abandon()
        location.reload()
      })
      this.say('')
    }
    this.update()
  }

  say(message: string): void {
    clearTimeout(this.#silence)
    this.#status.textContent = ''
    requestAnimationFrame(() => {
      this.#status.textContent = message
    })
    this.#silence = setTimeout(() => this.#status.replaceChildren(), 6000)
  }

  #show(message: string): void {
    const onRow =
      document.activeElement === document.body || this.#rows.element.contains(document.activeElement)
    this.update()
    if (onRow && !this.#actions.element.contains(document.activeElement)) {
      this.#rows.current?.focus({ preventScroll: true })
    }
    this.#reveal('nearest')
    this.say(message)
  }

  #reveal(block: 'nearest' | 'center'): void {
    this.#rows.current?.scrollIntoView({ block })
  }

  #header(): HTMLElement {
    const { language, switchLanguage } = this.#options
    const words = this.#words
    const other = language === 'en' ? 'es' : 'en'
    return element(
      'header',
      { class: 'site ui' },
      element('p', {}, element('span', { class: 'name' }, 'Cotejo'), ` ${words.title}`),
      button(
        words.switch,
        { lang: other, 'aria-label': `${words.switch}: ${words.switchLabel}`, class: 'quiet' },
        switchLanguage,
      ),
    )
  }

  #bar(): HTMLElement {
    const bar = element('section', { class: 'tools ui', 'aria-label': this.#words.tools })
    bar.append(this.#unsure.element, ...this.#barButtons.values())
    bar.querySelector('[data-command="undo"]')?.before(this.#unsaved)
    return bar
  }

  #main(): HTMLElement {
    const { work, number } = this.#options
    const words = this.#words
    const titles = sides.map((side) => {
      const { language } = this.#session.section.sides[side]
      return element(
        'div',
        { class: side === 'original' ? 'o' : 't', lang: language },
        element(
          'p',
          { class: `mark ${language}`, lang: this.#options.language },
          `${words.language[language]} · ${words.role[side]}`,
        ),
        element(side === 'original' ? 'h1' : 'p', { class: 'h1' }, work.sections[number]?.titles[side] ?? ''),
      )
    })
    const head = element('div', { class: 'pair head' }, ...titles)
    return element(
      'main',
      { class: 'text' },
      ...this.#sections(),
      this.#notice.element,
      head,
      this.#rows.element,
    )
  }

  /** Links to the sections of a work of several. */
  #sections(): Node[] {
    const { work, number } = this.#options
    if (work.sections.length < 2) return []
    const links = work.sections.map(({ titles }, index) => {
      const address = new URL(location.href)
      address.searchParams.set('section', String(index + 1))
      const language = this.#session.section.sides.original.language
      const attributes = {
        href: address.href,
        lang: language,
        'aria-current': index === number ? 'page' : undefined,
      }
      return element('li', {}, element('a', attributes, titles.original))
    })
    return [
      element(
        'nav',
        { class: 'ui section-links', 'aria-label': this.#words.sections },
        element('ol', {}, ...links),
      ),
    ]
  }
}
