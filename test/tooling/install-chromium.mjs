/** The browser that the tests need: found, or installed where that can be done without asking anybody. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser } from './find-browser.mjs'

/** Path of a browser; undefined after saying in Chinese what to install. */
export function browserForTests() {
  const found = findBrowser()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('没有找到浏览器，正在用 apt 安装 chromium……')
    const apt = ['-o', 'DPkg::Lock::Timeout=600', '-y', '-q']
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', [...apt, 'update'], { stdio: ['ignore', 'ignore', 'inherit'], env })
    spawnSync('apt-get', [...apt, 'install', '--no-install-recommends', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'], env })
    const installed = findBrowser()
    if (installed) return installed
  }
  console.error('浏览器测试需要 Chromium、Chrome 或 Edge：请先安装其中之一（Debian/Ubuntu：sudo apt-get install chromium），或用环境变量 BANCI_BROWSER 指明它的路径。')
  return undefined
}
