/** The stand-in for Electron itself: each thing that it emulates, and that it refuses the rest by name. */
import path from 'node:path'
import { expect, test as base } from '@playwright/test'
import type { LaunchedApp } from '#support/electron-host/launched-app.ts'
import { writeSmallProgram } from '#support/electron-host/small-program.ts'
import { launchStandIn } from '#support/electron-host/stand-in.ts'

const OPEN = 'app.whenReady().then(() => { servePage(); openWindow() })'

const test = base.extend<{ readonly run: (program: Parameters<typeof writeSmallProgram>[1], args?: readonly string[]) => Promise<LaunchedApp> }>({
  run: async ({}, use, info) => {
    const running: LaunchedApp[] = []
    await use(async (program, args = []) => {
      const root = writeSmallProgram(info.outputPath('program'), program)
      const app = await launchStandIn({ root, userDataDir: info.outputPath('data'), args })
      running.push(app)
      return app
    })
    for (const app of running) await app.close()
  }
})

test('whatever is not emulated throws by name, in main and in the preload', async ({ run }) => {
  const app = await run({
    main: OPEN,
    preload: `const electron = require('electron')
      const said = (work) => { try { work(); return 'silent' } catch (error) { return error.message } }
      electron.contextBridge.exposeInMainWorld('said', [said(() => electron.webFrame), said(() => electron.ipcRenderer.sendSync('a')), said(() => require('fs'))])`
  })
  const page = await app.firstWindow()
  expect(await page.evaluate('said')).toEqual(['electron stand-in: electron (sandboxed preload).webFrame is not emulated', 'electron stand-in: ipcRenderer.sendSync is not emulated', 'module not found: fs'])
  await expect(app.evaluate((electron) => electron.powerMonitor)).rejects.toThrow('electron.powerMonitor is not emulated')
  await expect(app.evaluate(({ app }) => app.getAppMetrics())).rejects.toThrow('app.getAppMetrics is not emulated')
  await expect(app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setOpacity(1))).rejects.toThrow('BrowserWindow.setOpacity is not emulated')
  await expect(app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.openDevTools())).rejects.toThrow('webContents.openDevTools is not emulated')
  await expect(app.evaluate(({ session }) => session.defaultSession.clearCache())).rejects.toThrow('session.defaultSession.clearCache is not emulated')
})

test('dialogs and shell calls that the test did not answer fail by name', async ({ run }) => {
  const app = await run({ main: OPEN })
  await app.firstWindow()
  await expect(app.evaluate(({ dialog }) => dialog.showSaveDialog({}))).rejects.toThrow('dialog.showSaveDialog opened and the test gave no answer')
  await expect(app.evaluate(({ shell }) => shell.openPath('/x'))).rejects.toThrow('shell.openPath was called and the test gave no answer')
})

test('evaluate sees nothing of the test around it, as on the real thing', async ({ run }) => {
  const app = await run({ main: OPEN })
  await app.firstWindow()
  const outside = 'outside'
  await expect(app.evaluate(() => outside)).rejects.toThrow('outside is not defined')
  expect(await app.evaluate((_electron, arg) => arg + 1, 1)).toBe(2)
})

test('invoke and send reach main, answers and errors come back in the words of Electron', async ({ run }) => {
  const app = await run({
    main: `${OPEN}
      ipcMain.handle('double', (event, value) => ({ value: value.map((one) => one * 2), url: event.senderFrame.url, parent: event.senderFrame.parent }))
      ipcMain.handle('fail', () => { throw Object.assign(new TypeError('no'), { code: 'EBUSY' }) })
      ipcMain.on('hello', (event, name) => event.sender.send('answer', 'hello ' + name))`,
    preload: `const { contextBridge, ipcRenderer } = require('electron')
      contextBridge.exposeInMainWorld('api', {
        double: (value) => ipcRenderer.invoke('double', value),
        fail: () => ipcRenderer.invoke('fail'),
        nobody: () => ipcRenderer.invoke('nobody'),
        hello: (name, listener) => {
          const hear = (_event, text) => listener(text)
          ipcRenderer.on('answer', hear)
          ipcRenderer.send('hello', name)
          return () => ipcRenderer.off('answer', hear)
        },
        version: 1
      })`
  })
  const page = await app.firstWindow()
  const seen = await page.evaluate(async () => {
    type Api = { double(value: Uint8Array): Promise<unknown>; fail(): Promise<void>; nobody(): Promise<void>; hello(name: string, listener: (text: string) => void): () => void }
    const { api } = window as unknown as { api: Api }
    const why = (call: Promise<unknown>): Promise<string> => call.then(() => 'answered', (error: Error) => error.message)
    const heard: string[] = []
    const stop = api.hello('甲', (text) => heard.push(text))
    await new Promise((resolve) => setTimeout(resolve, 100))
    stop()
    api.hello('乙', () => {})()
    await new Promise((resolve) => setTimeout(resolve, 100))
    return { double: JSON.stringify(await api.double(Uint8Array.from([1, 2]))), fail: await why(api.fail()), nobody: await why(api.nobody()), heard, isFrozen: Object.isFrozen(api), leaked: 'ipcRenderer' in window }
  })
  expect(seen).toEqual({
    double: '{"value":{"0":2,"1":4},"url":"small://page/index.html","parent":null}',
    fail: "Error invoking remote method 'fail': TypeError: no",
    nobody: "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    heard: ['hello 甲'],
    isFrozen: true,
    leaked: false
  })
})

test('app: name, version, paths, switches and arguments', async ({ run }, info) => {
  const app = await run({ main: `globalThis.startedWith = process.argv.slice(1)\n${OPEN}` }, ['--flag=1', '一期.pxb'])
  await app.firstWindow()
  const facts = await app.evaluate(({ app }) => ({ name: app.name, version: app.getVersion(), isPackaged: app.isPackaged, data: app.getPath('userData'), flag: app.commandLine.hasSwitch('flag'), other: app.commandLine.hasSwitch('other') }))
  expect(facts).toEqual({ name: '小程序', version: '1.2.3', isPackaged: false, data: info.outputPath('data'), flag: true, other: false })
  expect(await app.evaluate(() => (globalThis as unknown as { startedWith: string[] }).startedWith)).toEqual([info.outputPath('program'), '--flag=1', '一期.pxb'])
  await expect(app.evaluate(({ app }) => app.getPath('music'))).rejects.toThrow("Failed to get 'music' path")
})

test('a second start on the same data ends by itself and tells the first', async ({ run }, info) => {
  const main = `app.starts = []
    if (app.requestSingleInstanceLock()) { app.on('second-instance', (_event, argv) => app.starts.push(argv.at(-1))); ${OPEN} }
    else app.quit()`
  const app = await run({ main })
  await app.firstWindow()
  const again = await launchStandIn({ root: info.outputPath('program'), userDataDir: info.outputPath('data'), args: ['二期.pxb'] })
  await again.gone
  expect(await app.evaluate(({ app }) => (app as unknown as { starts: string[] }).starts)).toEqual(['二期.pxb'])
  await app.close()
  const later = await run({ main })
  await expect(await later.firstWindow()).toHaveTitle('small')
})

test('a window: size, zoom, state, closing that can be prevented, and the end with the last one', async ({ run }) => {
  const app = await run({ main: `${OPEN}\napp.on('window-all-closed', () => app.quit())` })
  const page = await app.firstWindow()
  const size = (): Promise<unknown> => page.evaluate(() => [innerWidth, innerHeight])
  expect(await size()).toEqual([900, 500])
  const states = await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]!
    window.setBounds({ width: 800 })
    window.webContents.setZoomFactor(2)
    window.minimize()
    const minimized = window.isMinimized()
    window.restore()
    window.maximize()
    window.once('close', (event) => event.preventDefault())
    window.close()
    return [minimized, window.isMinimized(), window.isMaximized(), window.getNormalBounds().width, window.webContents.getZoomFactor()]
  })
  expect(states).toEqual([true, false, true, 800, 2])
  await expect.poll(size).toEqual([400, 250])
  expect(await app.windows()).toHaveLength(1)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
  await app.gone
})

test('quitting can be prevented', async ({ run }) => {
  const app = await run({ main: `${OPEN}\nlet asked = 0\napp.on('before-quit', (event) => { if (asked++ === 0) event.preventDefault() })` })
  const page = await app.firstWindow()
  await app.evaluate(({ app }) => app.quit())
  expect(page.isClosed()).toBe(false)
  await app.evaluate(({ app }) => app.quit())
  await app.gone
})

for (const [name, webPreferences] of Object.entries({ 'without a sandbox': { sandbox: false }, 'without context isolation': { contextIsolation: false }, 'with Node in the page': { nodeIntegration: true } })) {
  test(`a window ${name} is refused`, async ({ run }) => {
    const app = await run({ main: `app.whenReady().then(() => { try { openWindow({ webPreferences: ${JSON.stringify(webPreferences)} }) } catch (error) { globalThis.refused = error.message } })` })
    expect(await app.evaluate(() => (globalThis as unknown as { refused: string }).refused)).toContain('only sandboxed windows')
  })
}

test('a guard that the program forgot is seen: without it the page leaves and the network is asked', async ({ run }) => {
  const app = await run({ main: OPEN })
  const page = await app.firstWindow()
  const asked: string[] = []
  page.on('requestfailed', (request) => asked.push(`${request.url()} ${request.failure()?.errorText}`))
  await page.evaluate(() => fetch('https://example.com/').catch(() => undefined))
  expect(asked).toEqual(['https://example.com/ net::ERR_INTERNET_DISCONNECTED'])
  await page.evaluate(() => void (location.href = '/other.html'))
  await expect.poll(() => page.url()).toContain('/other.html')
})

test('menus are clicked, context menus are remembered', async ({ run }) => {
  const app = await run({ main: OPEN })
  await app.firstWindow()
  const seen = await app.evaluate(({ Menu }) => {
    const clicked: string[] = []
    Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: '视图', submenu: [{ id: 'in', label: '放大', click: () => clicked.push('in') }, { id: 'copy', role: 'copy' }] }]))
    const menu = Menu.getApplicationMenu()!
    menu.getMenuItemById('in')!.click()
    let role = ''
    try {
      menu.getMenuItemById('copy')!.click()
    } catch (error) {
      role = (error as Error).message
    }
    return { clicked, role, none: menu.getMenuItemById('x') }
  })
  expect(seen).toEqual({ clicked: ['in'], role: 'electron stand-in: the role copy of a menu item is not emulated', none: null })
})

test('a missing preload, a scheme twice and an unregistered scheme fail as they would', async ({ run }) => {
  const app = await run({ main: OPEN })
  await app.firstWindow()
  await expect(app.evaluate(({ protocol }) => protocol.handle('small', () => new Response('')))).rejects.toThrow('has a handler already')
  await expect(app.evaluate(({ protocol }) => protocol.handle('other', () => new Response('')))).rejects.toThrow('must be registered')
  await expect(app.evaluate(({ ipcMain }) => [1, 2].map(() => ipcMain.handle('twice', () => 1)))).rejects.toThrow("second handler for 'twice'")
  expect(path.isAbsolute(app.userData)).toBe(true)
})
