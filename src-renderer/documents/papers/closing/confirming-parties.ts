/** Who signs a 数据确认单 and its supplements (第八条（八）): both sides, each with its seal where it wants one. */
import type { College } from '#domain/college.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import type { Table } from '#documents/paper.ts'
import { FORM_WIDTH, SIGN_DAY } from '#documents/parts/form.ts'
import { twoParties } from '#documents/parts/sign-off.ts'

export const confirmingParties = ({ sponsor }: TrainingClass, { name }: College): Table =>
  twoParties(FORM_WIDTH.portrait, [`主办单位：${sponsor}`, '负责人（或派驻管理人员）签字：', '职务：', '电话：', '（盖章）', SIGN_DAY], [`承办单位：${name}`, '辅导员签字：', '学员工作处负责人签字：', '电话：', '（盖章）', SIGN_DAY])
