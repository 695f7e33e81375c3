/** XML as a plain tree, read by a strict parser, so that a test fails on what Word would refuse. */
import { SaxesParser } from 'saxes'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

/** Throws on anything that is not well-formed. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '#document', attributes: {}, children: [] }
  const open: Element[] = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const element: Element = { name: tag.name, attributes: tag.attributes as Record<string, string>, children: [] }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => void open.at(-1)!.children.push(text))
  parser.write(xml).close()
  return root
}

export const childrenOf = (element: Element | undefined, name: string): Element[] => (element?.children ?? []).filter((child): child is Element => typeof child !== 'string' && child.name === name)
export const childOf = (element: Element | undefined, name: string): Element | undefined => childrenOf(element, name)[0]

export function* walk(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    yield child
    yield* walk(child)
  }
}

export const named = (element: Element, name: string): Element[] => [...walk(element)].filter((found) => found.name === name)
/** The words of an element itself, without those of the elements in it. */
export const ownText = (element: Element | undefined): string => (element?.children ?? []).filter((child) => typeof child === 'string').join('')
/** The text of all w:t below. */
export const textOf = (element: Element): string => named(element, 'w:t').map(ownText).join('')
