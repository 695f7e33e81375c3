/** Where each printed text of the tracer class comes from, and the tokens of a text that come from anywhere. */
import { longDate, longDateWithWeekday, shortDate, shortDateWithWeekday, weekday } from '#domain/calendar.ts'
import { ROW_KINDS } from './lists.ts'
import { SINGLES } from './singles.ts'
import { isPrivate } from './tracer.ts'
import type { Facts, RowKind } from './vocabulary.ts'

/** Words and the names of fields between them. */
export type Parts = readonly (string | { readonly field: string })[]

export interface Meaning {
  readonly parts: Parts
  /** The row it is of; none for a field of the class. */
  readonly of?: Owner
}
export interface Owner {
  readonly kind: RowKind
  readonly id: string
}
export interface Token {
  readonly at: number
  readonly end: number
  readonly meanings: readonly Meaning[]
  /** Made of words that stand nowhere else, not a day or a figure that several rows may share. */
  readonly telling: boolean
}

export const isOwner = (a: Owner | undefined, b: Owner | undefined): boolean => a !== undefined && b !== undefined && a.kind === b.kind && a.id === b.id

export class Meanings {
  readonly facts: Facts
  readonly #byText = new Map<string, Meaning[]>()
  /** Texts by their first character, the longest first. */
  readonly #byFirst = new Map<string, string[]>()
  readonly #words = new Map<string, Meaning>()

  constructor(facts: Facts) {
    this.facts = facts
    for (const { name, text, phrase, isWord } of SINGLES) {
      const printed = isWord ? text(facts) : traceable(text(facts))
      if (isWord) {
        if (printed.length > 1) this.#words.set(printed, { parts: [{ field: name }] })
      } else if (phrase) this.#add(phrase.replace('N', printed), { parts: partsOf(phrase, name) })
      else this.#addForms(name, printed, undefined)
    }
    for (const kind of ROW_KINDS) {
      const names = new Set(kind.fields.map(({ name }) => name))
      for (const row of kind.rows(facts)) for (const { name, text, phrase, isWord } of kind.fields) {
        const printed = isWord ? '' : traceable(text(row, facts))
        if (phrase && printed) this.#add(phrase.replace('N', printed), { parts: partsOf(phrase, name), of: { kind, id: row.id } })
        else this.#addForms(name, printed, { kind, id: row.id }, names)
      }
    }
    for (const [text] of this.#byText) this.#byFirst.set(text[0]!, [...(this.#byFirst.get(text[0]!) ?? []), text])
    for (const texts of this.#byFirst.values()) texts.sort((a, b) => b.length - a.length)
  }

  #add(text: string, meaning: Meaning): void {
    if (text.length < 2) return
    const known = this.#byText.get(text)
    if (known) known.push(meaning)
    else this.#byText.set(text, [meaning])
  }

  /** A day is also printed with its weekday, a name with its two characters apart. */
  #addForms(name: string, text: string, of: Owner | undefined, names?: ReadonlySet<string>): void {
    const meaning = (parts: Parts): Meaning => ({ parts, ...(of && { of }) })
    this.#add(text, meaning([{ field: name }]))
    if (text.length === 2 && isPrivate(text[0]!)) this.#add(`${text[0]}　${text[1]}`, meaning([{ field: names?.has(`${name}排开`) ? `${name}排开` : name }]))
    if (!name.endsWith('数字') || !/^\d{4}-\d\d-\d\d$/.test(text)) return
    const [whole, short, week] = ['', '月日', '星期'].map((suffix) => ({ field: name.slice(0, -2) + suffix }))
    this.#add(longDateWithWeekday(text), meaning([whole!, '（周', week!, '）']))
    this.#add(shortDateWithWeekday(text), meaning([short!, '（周', week!, '）']))
    for (const between of [' ', '\n', '　', '']) this.#add(`${shortDate(text)}${between}周${weekday(text)}`, meaning([short!, `${between}周`, week!]))
    this.#add(`${longDate(text)} 周${weekday(text)}`, meaning([whole!, ' 周', week!]))
  }

  tokens(text: string): Token[] {
    const found: Token[] = []
    for (let at = 0; at < text.length; at++) {
      const match = this.#byFirst.get(text[at]!)?.find((printed) => text.startsWith(printed, at) && stands(text, at, printed))
      if (match === undefined) continue
      const meanings = this.#byText.get(match)!
      const all = isFigure(match) && !isCounted(text, at, match) ? meanings.filter(({ of }) => of) : meanings
      if (all.length) found.push({ at, end: at + match.length, meanings: all, telling: isPrivate(match[0]!) })
      at += match.length - 1
    }
    return found
  }

  /** A word out of a few that fills a cell: a field of the class, where it is one. */
  word(text: string): Parts | undefined {
    return this.#words.get(text)?.parts
  }

  /** The words of a row that stand elsewhere too: choices, 是 and 否. */
  wordsOf({ kind, id }: Owner): ReadonlyMap<string, Parts> {
    const row = kind.rows(this.facts).find((one) => one.id === id)
    const words = new Map<string, Parts>()
    const twice = new Set<string>()
    for (const field of row ? kind.fields : []) {
      const text = field.text(row!, this.facts)
      if (text === '' || (text.length > 1 && traceable(text) !== '')) continue
      const isWeekday = field.name.endsWith('星期')
      const word = isWeekday ? `周${text}` : text
      if (words.has(word)) twice.add(word)
      words.set(word, isWeekday ? ['周', { field: field.name }] : [{ field: field.name }])
    }
    // 否 of two fields is neither's.
    for (const text of twice) words.delete(text)
    return words
  }
}

const partsOf = (phrase: string, name: string): Parts => phrase.split('N').flatMap((part, i): Parts => (i ? [{ field: name }, part] : [part]))
/** A text of ordinary words alone may stand anywhere; only figures, days and private words tell where they come from. */
const traceable = (text: string): string => (/[\ue000-\uf8ff\d]|^[零壹贰叁肆伍陆柒捌玖].*元/.test(text) ? text : '')
const isFigure = (text: string): boolean => /^\d+$/.test(text)
/** A number is one only where no further digit touches it. */
const stands = (text: string, at: number, printed: string): boolean => !(/^\d/.test(printed) && /[\d.,-]/.test(text[at - 1] ?? '')) && !(/\d$/.test(printed) && /[\d]/.test(text[at + printed.length] ?? ''))
/** A bare figure of the class is told from any other number by what it counts. */
const isCounted = (text: string, at: number, printed: string): boolean => text === printed || /^\s*[人名元天学间份组个]/.test(text.slice(at + printed.length))

