/**
 * The page's Content-Security-Policy. Its text stands in a JSON file because `npm start` without Electron serves the same
 * page from plain JavaScript and must not drift from it.
 *
 * Why each opening is there: Emotion (under MUI) inserts <style> elements, hence the nonce, fresh for every load; the
 * DataGrid sizes its cells by style attributes, hence style-src-attr; previews show pictures from papers, hence blob: and
 * data: for images, and may live in an own frame, hence frame-src 'self'. Nothing may come from outside the program.
 */
import { randomBytes } from 'node:crypto'
import policy from './content-security-policy.json'

export const newNonce = (): string => randomBytes(16).toString('base64')

export const cspHeader = (nonce: string): string => policy.header.replaceAll('{nonce}', nonce)

/** index.html carries a placeholder where the page reads the nonce of its load. */
export const pageWithNonce = (html: string, nonce: string): string => html.replaceAll(policy.placeInPage, nonce)
