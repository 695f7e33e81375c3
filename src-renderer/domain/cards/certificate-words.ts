/** The words of a 结业证书, part by part, so that 套打 can leave out those which the preprinted sheet already has. */
import { longDate } from '../calendar.ts'
import { hash64 } from '../hash64.ts'
import type { Certificate } from '../paper-version.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import type { Trainee } from '../trainee.ts'

export interface Part {
  readonly text: string
  /** The same on every certificate there is. */
  readonly fixed?: true
}

export interface CertificateWords {
  readonly number: string
  readonly body: readonly Part[]
  /** On a line of its own, and always the same. */
  readonly ending: string
  readonly issuer: string
  readonly date: string
}

const fixed = (text: string): Part => ({ text, fixed: true })
const BLANK = '　　　　'
const BLANK_DATE = '　　　　年　　月　　日'

/** Without a trainee or a number the form to be filled in by hand. 考核合格 only where an examination was recorded. */
export function certificateWords({ class: own, college }: Pick<ClassSnapshot, 'class' | 'college'>, trainee: Pick<Trainee, 'name' | 'printName'> | undefined, certificate: Certificate | undefined): CertificateWords {
  const day = (date: string | undefined): string => (date ? longDate(date) : BLANK_DATE)
  const [first, last] = [own.openOn ?? own.arriveOn, own.closeOn ?? own.withdrawOn]
  const result = certificate?.examined ? '完成规定学习任务，考核合格，准予结业。' : '完成规定学习任务，准予结业。'
  return {
    number: certificate?.number ?? '',
    body: [
      fixed('　　'), { text: trainee ? (trainee.printName ?? trainee.name) : BLANK }, fixed('同志于'), { text: day(first) }, fixed('至'), { text: last && first?.slice(0, 4) === last.slice(0, 4) ? longDate(last).slice(5) : day(last) },
      fixed('参加'), { text: own.name }, fixed('学习，'), certificate?.examined ? { text: result } : fixed(result)
    ],
    ending: '　　特发此证。',
    issuer: college.name,
    date: day(certificate?.issuedOn ?? own.closeOn ?? own.withdrawOn)
  }
}

/** `NUMBER hash8`: what `printed` of a certificate holds once it was printed so. */
export const certificateMarkOf = ({ number, body, issuer, date }: CertificateWords): string => `${number} ${hash64([number, ...body.map(({ text }) => text), issuer, date].join('\n')).slice(0, 8)}`
