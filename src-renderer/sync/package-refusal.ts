/** Why a file was not taken: what happened, what is safe, what to do. */

export type RefusalCode = 'empty' | 'too-large' | 'not-a-package' | 'truncated' | 'altered' | 'needs-passphrase' | 'wrong-passphrase' | 'other-key' | 'newer' | 'signature' | 'hostile' | 'revoked-sender'

export interface Refused {
  readonly kind: 'refused'
  readonly code: RefusalCode
  readonly sentence: string
}

const SENTENCES: Record<RefusalCode, string> = {
  empty: '这个文件是空的，里面没有任何内容。本机数据没有改动。请让对方重新导出后再拷一次。',
  'too-large': '这个文件超过 128 MB，不是正常的交换文件。本机数据没有改动。请让对方分班次导出。',
  'not-a-package': '这不是班次台的交换文件。本机数据没有改动。请选择对方用“导出交换文件”得到的 .pxb 文件。',
  truncated: '这个文件不完整，可能没有拷完或传输中断。本机数据没有改动。请重新拷贝或重新接收这个文件。',
  altered: '这个文件在传递途中缺损或被改动过，不能使用。本机数据没有改动。请让对方重新导出，换一种方式再传一次。',
  'needs-passphrase': '这个文件加了口令。本机数据没有改动。请输入对方告诉您的口令。',
  'wrong-passphrase': '口令不对。本机数据没有改动。请核对大小写后重新输入，或向对方再问一次口令。',
  'other-key': '这个文件是加密给指定电脑的，本机没有对应的密钥。本机数据没有改动。请让对方改用口令重新导出。',
  newer: '这个文件来自更新版本的班次台，本机的版本读不了。本机数据没有改动。请先升级班次台，再导入这个文件。',
  signature: '这个文件里的签名与内容不符，不能确认是谁写的。本机数据没有改动。请当面向对方要一份新导出的文件。',
  hostile: '这个文件的结构不正常，打开它会耗尽内存或时间，已停止读取。本机数据没有改动。请不要再打开它，并告诉管理员。',
  'revoked-sender': '这个文件是一台已停用的电脑导出的，没有采用。本机数据没有改动。请先问清那台电脑在谁手里；如果是误停用，在“交换”的“电脑”里恢复使用后再导入。'
}

export const refused = (code: RefusalCode): Refused => ({ kind: 'refused', code, sentence: SENTENCES[code] })
