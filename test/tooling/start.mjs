/** `npm start`: the program in Electron where its binary is or can be had; else the same page in a browser of this PC. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { buildIfNeeded } from './build-if-needed.mjs'
import { downloadElectron } from './download-electron.mjs'
import { findBrowser, sandboxArguments } from './find-browser.mjs'
import { findElectron } from './find-electron.mjs'
import { servePage } from './serve.mjs'

const root = path.resolve(import.meta.dirname, '../..')
/** Always the same, because a browser keeps data by address, port included. */
const PORT = Number(process.env['BANCI_PORT'] ?? 47813)
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
const HOW_TO_GET_IT = '要用桌面外壳，请设置镜像后重新启动：环境变量 ELECTRON_MIRROR（须以 / 结尾，如 https://npmmirror.com/mirrors/electron/），或在 .npmrc 中写 electron_mirror=…'

/** @param {string} executable */
function runElectron(executable) {
  const shell = spawn(executable, [root, ...sandboxArguments, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => shell.kill(signal))
  shell.once('exit', (code) => process.exit(code ?? 0))
}

/** Whether 班次台 itself holds the port: then its data is there, and a second server would show an empty one. */
async function isOurs() {
  try {
    const answer = await fetch(`http://127.0.0.1:${PORT}/`, { signal: AbortSignal.timeout(2000) })
    return (await answer.text()).includes('<title>班次台</title>')
  } catch {
    return false
  }
}

async function serve() {
  try {
    return await servePage(PORT)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    if (await isOurs()) return undefined
    const other = await servePage(0)
    console.log(`端口 ${PORT} 被别的程序占用，这次改用 ${other.url} 。数据按地址分开保存：在这个地址录入的内容，换回原地址后看不到。`)
    return other
  }
}

/** @param {string} url */
function show(url) {
  const browser = hasDisplay ? findBrowser() : undefined
  if (!browser) {
    console.log(`${hasDisplay ? '没有找到 Chrome、Edge 或 Chromium' : '没有图形界面'}，请在浏览器中打开 ${url}`)
    return
  }
  spawn(browser, [`--app=${url}`, ...sandboxArguments], { stdio: 'ignore', detached: true }).unref()
  console.log(`班次台已在浏览器中打开：${url}`)
}

async function runInBrowser() {
  const server = await serve()
  show(server?.url ?? `http://127.0.0.1:${PORT}/`)
  if (!server) {
    console.log('班次台已经在运行，用的是同一份数据。')
    return
  }
  console.log('数据保存在该浏览器中；按 Ctrl+C 结束。')
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => {
      server.close()
      process.exit(0)
    })
  }
}

if (!buildIfNeeded()) process.exit(1)
// Without a screen the shell could not show itself, so its 110 MB are not fetched.
const electron = hasDisplay ? (findElectron() ?? (await downloadElectron())) : undefined
if (electron) runElectron(electron)
else {
  console.log(`${hasDisplay ? '没有下载到 Electron（连不上下载地址）' : '这台机器没有图形界面，不用 Electron'}，改在浏览器中运行。${HOW_TO_GET_IT}`)
  await runInBrowser()
}
