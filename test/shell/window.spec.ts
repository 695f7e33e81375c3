import { expect, test } from '#support/shell-test.ts'

test('data that was acknowledged survives a pulled plug', async ({ app }) => {
  await app.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('plug', 1)
        open.onupgradeneeded = () => open.result.createObjectStore('rows')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const change = open.result.transaction('rows', 'readwrite', { durability: 'strict' })
          for (let row = 0; row < 500; row++) change.objectStore('rows').put(row, row)
          change.oncomplete = () => resolve()
        }
      })
  )
  await app.crashAndRestart()
  const rows = await app.page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('plug', 1)
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const count = open.result.transaction('rows').objectStore('rows').count()
          count.onsuccess = () => resolve(count.result)
        }
      })
  )
  expect(rows).toBe(500)
})

test('the window opens where and as large as it was closed, with the same text size', async ({ app }) => {
  await app.shell.evaluate(({ BrowserWindow, Menu }) => {
    BrowserWindow.getAllWindows()[0]!.setBounds({ x: 20, y: 10, width: 1100, height: 660 })
    const menu = Menu.getApplicationMenu()!
    menu.getMenuItemById('zoom-in')!.click()
    menu.getMenuItemById('zoom-in')!.click()
  })
  await app.restart()
  const seen = await app.shell.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]!
    return { bounds: window.getNormalBounds(), zoom: window.webContents.getZoomFactor() }
  })
  expect(seen).toEqual({ bounds: { x: 20, y: 10, width: 1100, height: 660 }, zoom: 1.25 })
})

test('text grows, shrinks and returns by the menu', async ({ app }) => {
  const widthAfter = async (id: string): Promise<number> => {
    await app.shell.evaluate(({ Menu }, id) => Menu.getApplicationMenu()!.getMenuItemById(id)!.click(), id)
    await app.page.waitForTimeout(100)
    return app.page.evaluate(() => innerWidth)
  }
  const before = await app.page.evaluate(() => innerWidth)
  expect(await widthAfter('zoom-in')).toBeLessThan(before)
  expect(await widthAfter('zoom-out')).toBe(before)
  expect(await widthAfter('zoom-out')).toBeGreaterThan(before)
  expect(await widthAfter('zoom-reset')).toBe(before)
})

test('the whole of the menu is Chinese', async ({ app }) => {
  const labels = await app.shell.evaluate(({ Menu }) => {
    const all = (menu: Electron.Menu): string[] => menu.items.flatMap((item) => [item.label ?? '', ...(item.submenu ? all(item.submenu) : [])])
    return all(Menu.getApplicationMenu()!).filter((label) => label !== '')
  })
  expect(labels).toEqual(['文件', '退出', '视图', '放大', '放大', '缩小', '实际大小', '全屏', '开发者工具'])
})
