import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import { zoomIn, zoomOut } from './zoom.ts'

/**
 * As little as possible: the program's own commands live in the page. No 撤销 here, because the system's undo would take
 * back letters while ours takes back a saved change.
 */
export function createMenu(contents: WebContents, devTools: boolean): Menu {
  const setZoom = (next: (zoom: number) => number): void => contents.setZoomFactor(next(contents.getZoomFactor()))
  const view: MenuItemConstructorOptions[] = [
    { id: 'zoom-in', label: '放大', accelerator: 'CmdOrCtrl+=', click: () => setZoom(zoomIn) },
    // The plus of the number pad and of layouts without Shift.
    { id: 'zoom-in-plus', label: '放大', accelerator: 'CmdOrCtrl+Plus', visible: false, click: () => setZoom(zoomIn) },
    { id: 'zoom-out', label: '缩小', accelerator: 'CmdOrCtrl+-', click: () => setZoom(zoomOut) },
    { id: 'zoom-reset', label: '实际大小', accelerator: 'CmdOrCtrl+0', click: () => setZoom(() => 1) },
    { type: 'separator' },
    { id: 'full-screen', label: '全屏', role: 'togglefullscreen' }
  ]
  if (devTools) view.push({ id: 'dev-tools', label: '开发者工具', role: 'toggleDevTools' })
  return Menu.buildFromTemplate([
    { label: '文件', submenu: [{ id: 'quit', label: '退出', role: 'quit' }] },
    { label: '视图', submenu: view }
  ])
}

/** Right click in a field or on marked text; Electron has none of its own. */
export function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const items: MenuItemConstructorOptions[] = []
    if (isEditable) items.push({ label: '剪切', role: 'cut', enabled: editFlags.canCut })
    if (isEditable || selectionText !== '') items.push({ label: '复制', role: 'copy', enabled: editFlags.canCopy })
    if (isEditable) items.push({ label: '粘贴', role: 'paste', enabled: editFlags.canPaste }, { label: '全选', role: 'selectAll' })
    if (items.length > 0) Menu.buildFromTemplate(items).popup()
  })
}
