/** What can be wrong with the exchange folder, in one sentence: what happened, what is safe, what to do. */
import type { FolderFailure } from '#contract/exchange-folder.ts'
import type { RoundStop } from '#store/folder/state.ts'

const SAFE = '本机的数据都在'

export const FAILURES: Readonly<Record<FolderFailure, string>> = {
  gone: `交换文件夹不见了，可能是U盘拔了或者网络盘断了。${SAFE}，放回来以后会自动接着交换。`,
  full: `交换文件夹所在的盘满了，有改动没有放进去。${SAFE}。请在那里腾出空间，腾出后会自动接着交换。`,
  denied: `没有读写交换文件夹的权限。${SAFE}。请让管理这个文件夹的人开通读写权限。`,
  busy: `交换文件夹里有文件正被占用，或者还没有传完。${SAFE}，过一会儿会自动再试。`,
  unreachable: `连不上交换服务器。${SAFE}，网络接通后会自动接着交换。一直连不上的，请核对地址。`,
  login: `交换服务器不接受这个用户名或密码。${SAFE}。请重新填写。`,
  foreign: `这个地址答复的不是交换服务器，可能是上网登录的页面。${SAFE}，没有发出任何内容。请核对地址，或者先登录网络。`
}

/** While a place is being chosen nothing has begun yet. */
export const CONNECT_REFUSALS: Readonly<Record<FolderFailure | 'unavailable' | 'address', string>> = {
  ...FAILURES,
  unavailable: '这里不能使用交换文件夹，什么都没有改动。请用安装版的班次台。',
  address: '这不是服务器地址，什么都没有改动。地址应以 http:// 或 https:// 开头，不带用户名和密码。',
  gone: '服务器上没有这个文件夹，什么都没有改动。请核对地址最后一段，或者让管理服务器的人先建好。',
  denied: '这个用户名没有权限用这个文件夹，什么都没有改动。请让管理服务器的人开通读写权限。',
  unreachable: '连不上这个地址的服务器，什么都没有改动。请看网络是否接通，地址有没有写错。',
  login: '服务器不接受这个用户名或密码，什么都没有改动。请核对后重新填写。',
  foreign: '这个地址答复的不是交换服务器，可能是上网登录的页面，什么都没有改动。请核对地址，或者先登录网络。'
}

export const STOPS: Readonly<Record<RoundStop, string>> = {
  ...FAILURES,
  failed: `这一次交换没有做完。${SAFE}，过一会儿会自动再试。`,
  'no-root': `交换文件夹是空的，可能换成了别的盘，也可能被清空了。${SAFE}，没有往里写任何内容。请换回原来的盘；确实被清空的，可以重新建立。`,
  'other-root': `这里的交换文件夹已经不是原来那一个，可能有人重新建立过。${SAFE}，没有往里写任何内容。请向建立的人问口令，重新加入。`,
  newer: `这个交换文件夹是更新版本的班次台建立的。${SAFE}。请先升级班次台。`,
  'own-work': `交换文件夹里有以本机名义写的、本机却没有的内容，可能是本机的数据恢复过或者被复制过。${SAFE}，已停止交换。请让本机改用新的名号再继续。`,
  'no-space': `本机磁盘空间不够，收到的内容没有存。${SAFE}。请腾出空间，腾出后会自动接着交换。`
}

export const JOIN_REFUSALS = {
  'wrong-passphrase': '口令不对，没有加入。请核对大小写后重新输入，或者向建立交换文件夹的人再问一次。',
  altered: '交换文件夹里的说明文件被改动过，没有加入。请告诉建立它的人，不要再往里放东西。',
  unfinished: '交换文件夹的说明文件还没有传完，没有加入。请过一会儿再试。',
  newer: STOPS.newer,
  none: '这里还没有建立交换文件夹。'
} as const
