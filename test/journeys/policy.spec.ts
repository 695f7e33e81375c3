import { expect, test } from '#support/app-test.ts'
import { watchViolations } from '#support/policy/watch-violations.ts'

const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'nonce-NONCE'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'"
]

test('the page comes with its policy, a fresh nonce for each load, and breaks it nowhere', async ({ app }) => {
  const violations = await watchViolations(app.page)
  const policies = await app.page.evaluate(async () => {
    const headers = [await fetch(location.href), await fetch(location.href)].map((answer) => answer.headers.get('content-security-policy') ?? '')
    return headers
  })
  const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1])
  expect(policies.map((policy) => policy.replace(/'nonce-[^']+'/, "'nonce-NONCE'").split('; '))).toEqual([DIRECTIVES, DIRECTIVES])
  expect(nonces[0]).not.toBe(nonces[1])

  const used = await app.page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce)
  expect(used).toMatch(/^[A-Za-z0-9+/]{22}==$/)
  expect(await violations()).toEqual([])
})

test('what the policy forbids does not happen: foreign scripts and styles, requests, frames', async ({ app }) => {
  const violations = await watchViolations(app.page)
  const outcome = await app.page.evaluate(async () => {
    const fails = (work: () => unknown): Promise<boolean> => Promise.resolve().then(work).then(() => false, () => true)
    const add = (tag: string, fields: object): void => void document.body.append(Object.assign(document.createElement(tag), fields))
    add('script', { textContent: 'window.ranInline = true' })
    add('script', { src: 'https://example.com/a.js' })
    add('style', { textContent: '#root { display: none }' })
    add('img', { src: 'https://example.com/a.png' })
    add('iframe', { src: 'https://example.com/' })
    add('object', { data: 'https://example.com/' })
    const blocked = {
      fetch: await fails(() => fetch('https://example.com/')),
      otherPort: await fails(() => fetch('http://127.0.0.1:1/')),
      socket: await fails(() => new WebSocket('wss://example.com/').close()),
      worker: await fails(() => new Promise((_resolve, reject) => (new Worker(URL.createObjectURL(new Blob(['']))).onerror = reject)))
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
    return { ...blocked, inline: 'ranInline' in window, hidden: getComputedStyle(document.getElementById('root')!).display === 'none' }
  })
  expect(outcome).toMatchObject({ fetch: true, otherPort: true, worker: true, inline: false, hidden: false })
  const directives = new Set((await violations()).map((one) => one.split(' ')[0]))
  for (const directive of ['script-src-elem', 'style-src-elem', 'img-src', 'frame-src', 'object-src', 'connect-src', 'worker-src']) expect(directives).toContain(directive)
})

test('a preview in a frame of its own shows styled text, runs no script and reaches no host', async ({ app }) => {
  await watchViolations(app.page)
  const seen = await app.page.evaluate(async () => {
    const { nonce } = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')!
    const frame = document.createElement('iframe')
    frame.sandbox.add('allow-same-origin')
    frame.srcdoc = `<style nonce="${nonce}">p { color: rgb(1, 2, 3) }</style><p>预览</p><script>document.title = 'ran'</script>`
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
    document.body.append(frame)
    await loaded
    const inside = frame.contentDocument!
    return { text: inside.body.innerText.trim(), color: getComputedStyle(inside.querySelector('p')!).color, ran: inside.title, host: 'host' in frame.contentWindow! }
  })
  expect(seen).toEqual({ text: '预览', color: 'rgb(1, 2, 3)', ran: '', host: false })
})
