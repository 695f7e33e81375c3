/** Electron's binary is no part of `npm ci`: it is fetched at the first start, from GitHub, a mirror or the cache folder. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { electronFolder, findElectron } from './find-electron.mjs'

const GITHUB = 'https://github.com/electron/electron/releases/download/'
const SECONDS_FOR_AN_ANSWER = 4
/** Unpacking from the cache folder takes some seconds, without any network. */
const SECONDS_WITHOUT_NETWORK = 10

/** As Electron reads them: environment, then .npmrc, then package.json's config. @returns {string | undefined} */
function mirror() {
  const found = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? process.env['npm_package_config_electron_mirror']
  // Electron glues the version straight onto it.
  return found && !found.endsWith('/') ? `${found}/` : found
}

/** @param {string} address */
async function answers(address) {
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(SECONDS_FOR_AN_ANSWER * 1000) })
    return true
  } catch {
    return false
  }
}

const pause = (/** @type {number} */ seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000).unref())

/**
 * Answers the executable; undefined, within seconds, where it cannot be had.
 * @returns {Promise<string | undefined>}
 */
export async function downloadElectron() {
  const from = mirror()
  const env = { ...process.env, ...(from ? { ELECTRON_MIRROR: from } : {}) }
  const install = spawn(process.execPath, [path.join(electronFolder, 'install.js')], { stdio: 'ignore', env })
  const ended = new Promise((resolve) => install.once('exit', resolve).once('error', resolve))
  const gaveUp = (async () => {
    if (await answers(from ?? GITHUB)) {
      console.log('第一次启动，正在下载 Electron（约 110 MB）……')
      await ended
    } else await pause(SECONDS_WITHOUT_NETWORK)
  })()
  await Promise.race([ended, gaveUp])
  install.kill()
  return findElectron()
}
