import type {} from '#host/electron-host.ts'
import { expect, test } from '#support/shell-test.ts'

test('the page sees what the neck names and no more, frozen, and nothing of Node or Electron', async ({ app }) => {
  const seen = await app.page.evaluate(() => ({
    methods: Object.keys(window.host!).sort(),
    isFrozen: Object.isFrozen(window.host),
    names: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
    isSecure: isSecureContext,
    title: document.title
  }))
  expect(seen).toEqual({
    methods: [
      'createExchange', 'exchangeSetting', 'info', 'installedFonts', 'leaveExchange', 'listExchange', 'machineMark', 'onFileOpened', 'openSaved', 'pdfOf', 'pickExchangeFolder', 'pickFile', 'pickFolder', 'print',
      'readExchange', 'removeExchange', 'replaceExchange', 'retrySave', 'saveAll', 'saveFile', 'setExchangeServer', 'showSaved'
    ],
    isFrozen: true,
    names: [],
    isSecure: true,
    // The name of the place stands before it as soon as the first screen is there.
    title: expect.stringMatching(/班次台$/)
  })
})

test('window.open is denied, with and without an address', async ({ app }) => {
  await app.page.evaluate(() => {
    window.open('https://example.com/')
    window.open('')
    const link = Object.assign(document.createElement('a'), { href: 'https://example.com/', target: '_blank' })
    document.body.append(link)
    link.click()
  })
  await app.page.waitForTimeout(300)
  expect(await app.shell.windows()).toHaveLength(1)
})

for (const [name, address] of [
  ['another site', 'https://example.com/'],
  ['a file of this PC', 'file:///etc/passwd'],
  ['another page of our own', '/assets/'],
  ['a look-alike of our address', 'app://banci.evil/']
] as const) {
  test(`the window does not go to ${name}`, async ({ app }) => {
    const before = app.page.url()
    await app.page.evaluate((address) => {
      Object.assign(window, { stayed: true })
      location.href = address
    }, address)
    await app.page.waitForTimeout(300)
    expect(await app.page.evaluate('stayed')).toBe(true)
    expect(app.page.url()).toBe(before)
  })
}

test('a route after # is no navigation, and a reload is allowed', async ({ app }) => {
  await app.page.evaluate(() => (location.hash = '#/settings'))
  await app.page.reload()
  expect(new URL(app.page.url()).hash).toBe('#/settings')
})

test('a frame stays where it was put', async ({ app }) => {
  const address = await app.page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.srcdoc = '<p>预览</p>'
    document.body.append(frame)
    await new Promise((resolve) => (frame.onload = resolve))
    frame.contentWindow!.location.href = '/index.html'
    await new Promise((resolve) => setTimeout(resolve, 300))
    return frame.contentWindow!.location.href
  })
  expect(address).toBe('about:srcdoc')
})

test('the network is off in main too: what the policy let through would be cancelled', async ({ app }) => {
  const failed: string[] = []
  app.page.on('requestfailed', (request) => failed.push(`${request.url()} ${request.failure()?.errorText}`))
  // Main itself may navigate past the lock, so only the request filter stands between.
  await app.shell.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.loadURL('https://example.com/').catch(() => undefined))
  // Cancelled by our filter, not failed for want of a network.
  expect(failed).toEqual(['https://example.com/ net::ERR_BLOCKED_BY_CLIENT'])
})

test('of all permissions only storage and clipboard are granted', async ({ app }) => {
  const states = await app.page.evaluate(async () => {
    const ask = async (name: string): Promise<string> => (await navigator.permissions.query({ name: name as PermissionName })).state
    return {
      storage: await ask('persistent-storage'),
      isPersisted: await navigator.storage.persist(),
      read: await ask('clipboard-read'),
      geolocation: await ask('geolocation'),
      notifications: await ask('notifications'),
      camera: await ask('camera'),
      microphone: await ask('microphone'),
      midi: await ask('midi')
    }
  })
  expect(states).toEqual({ storage: 'granted', isPersisted: true, read: 'granted', geolocation: 'denied', notifications: 'denied', camera: 'denied', microphone: 'denied', midi: 'denied' })
})

test('no file outside the built page can be read through app://', async ({ app }) => {
  const statuses = await app.page.evaluate(async () => {
    const addresses = ['/../main/main.js', '/..%2fmain%2fmain.js', '/%2e%2e/%2e%2e/package.json', '/%00', '/%ff', '//etc/passwd', '/none.js']
    return Promise.all(addresses.map((address) => fetch(location.origin + address).then((answer) => answer.status)))
  })
  expect(statuses).toEqual([404, 404, 404, 404, 404, 404, 404])
})
