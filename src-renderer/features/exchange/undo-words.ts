/** What is said when an import is taken back. */
import type { ExactBar } from '#store/undo-import.ts'
import type { StayingItem } from '#worker/jobs/plan-undo.ts'

/** Why it can no longer be as if the file had never come. */
export const BAR_WORDS: Readonly<Record<ExactBar, string>> = {
  undone: '这次导入已经撤回过了。',
  nothing: '这次没有带来新内容，没有可撤的。',
  folder: '这是从交换文件夹自动收的，拿掉以后马上又会收回来。',
  'own-work': '里面有本机自己写过、后来找回来的内容，不能拿掉。',
  unrecorded: '这次是用以前的版本导入的，当时没有记下导入前的样子。',
  left: '导入以后，已经有文件或回执从本机出去，别的电脑知道本机收下了这些内容。',
  overwritten: '这次带来的内容，后来又有人改过。',
  'built-on': '后来在这次带来的内容上，又登记了别的。',
  rewritten: '这个班次里有电脑换过名号、把自己写的重新记了一遍，导入前的样子已经分不开了。',
  continued: '那台电脑后来的文件接在这次后面。'
}

export const STAYS_WORDS: Readonly<Record<StayingItem['why'], string>> = { edited: '后来又有人改过或用到', fixed: '编号和电脑之间的凭据，给出去就不收回', unwritable: '本机填不了原来的值' }
