/** Which file makes which paper. */
import type { PaperId } from '#domain/paper-kinds.ts'
import type { PaperMaker } from './paper-maker.ts'
import { agreement } from './papers/agreement/agreement.ts'
import { exceptionalMatters } from './papers/agreement/exceptional-matters.ts'
import { meetingMinutes } from './papers/agreement/meeting-minutes.ts'
import { outboundLecture } from './papers/agreement/outbound-lecture.ts'
import { siteVisit } from './papers/agreement/site-visit.ts'
import { talks } from './papers/agreement/talks.ts'
import { addressList } from './papers/arrival/address-list.ts'
import { kitList } from './papers/arrival/kit-list.ts'
import { lodgingByPerson } from './papers/arrival/lodging-by-person.ts'
import { lodgingByRoom } from './papers/arrival/lodging-by-room.ts'
import { roster } from './papers/arrival/roster.ts'
import { badges } from './papers/cards/badges.ts'
import { calibration } from './papers/cards/calibration.ts'
import { certificateRegister } from './papers/cards/certificate-register.ts'
import { certificates } from './papers/cards/certificates.ts'
import { namePlates } from './papers/cards/name-plates.ts'
import { archiveIndex } from './papers/closing/archive-index.ts'
import { confirmation } from './papers/closing/confirmation.ts'
import { feedbackSlips } from './papers/closing/feedback-slip.ts'
import { handover } from './papers/closing/handover.ts'
import { improvementRegister } from './papers/closing/improvement-register.ts'
import { postHandover } from './papers/closing/post-handover.ts'
import { supplement } from './papers/closing/supplement.ts'
import { serviceEvaluation } from './papers/evaluation/service-evaluation.ts'
import { serviceSummary } from './papers/evaluation/service-summary.ts'
import { teachingEvaluation } from './papers/evaluation/teaching-evaluation.ts'
import { teachingSummary } from './papers/evaluation/teaching-summary.ts'
import { handbook } from './papers/handbook/handbook.ts'
import { notice } from './papers/handbook/notice.ts'
import { budget, settlement } from './papers/money/budget-sheet.ts'
import { invoiceInfo } from './papers/money/invoice-info.ts'
import { lectureFeeSlips } from './papers/money/lecture-fee-slip.ts'
import { arrivalNotice } from './papers/plan/arrival-notice.ts'
import { participants } from './papers/plan/participants.ts'
import { plan } from './papers/plan/plan.ts'
import { taskList } from './papers/plan/task-list.ts'
import { taskNotices } from './papers/plan/task-notices.ts'
import { teacherAssignment } from './papers/plan/teacher-assignment.ts'
import { timetable } from './papers/plan/timetable.ts'
import { ceremonies } from './papers/preparation/ceremonies.ts'
import { dutyRoster } from './papers/preparation/duty-roster.ts'
import { matterReport } from './papers/preparation/matter-report.ts'
import { propertyNotice } from './papers/preparation/property-notice.ts'
import { publicityTasks } from './papers/preparation/publicity-tasks.ts'
import { purchaseRequest } from './papers/preparation/purchase-request.ts'
import { reviewForm } from './papers/preparation/review-form.ts'
import { reviewRegister } from './papers/preparation/review-register.ts'
import { supplySlip } from './papers/preparation/supply-slip.ts'
import { trainingPlatform } from './papers/preparation/training-platform.ts'
import { venueCheck } from './papers/preparation/venue-check.ts'
import { sealApproval } from './papers/seal/seal-approval.ts'
import { sealRegister } from './papers/seal/seal-register.ts'
import { adjustmentSlip } from './papers/service/adjustment.ts'
import { classLog } from './papers/service/class-log.ts'
import { incidentRecord } from './papers/service/incident-record.ts'
import { leaveRegister } from './papers/service/leave-register.ts'
import { leaveSlip } from './papers/service/leave-slip.ts'
import { mealCount } from './papers/service/meal-count.ts'
import { mentorLogs } from './papers/service/mentor-log.ts'
import { nextDayMeals } from './papers/service/next-day-meals.ts'
import { problemRegister } from './papers/service/problem-register.ts'
import { rehearsalRecord } from './papers/service/rehearsal-record.ts'
import { arrivalSheet } from './papers/sign-in/arrival-sheet.ts'
import { mealSheet } from './papers/sign-in/meal-sheet.ts'
import { practiceSheet } from './papers/sign-in/practice-sheet.ts'
import { sessionSheet } from './papers/sign-in/session-sheet.ts'
import { signInBook } from './papers/sign-in/sign-in-book.ts'
import { summarySheet } from './papers/sign-in/summary-sheet.ts'
import { teacherSheet } from './papers/sign-in/teacher-sheet.ts'

export const MAKERS: Readonly<Record<PaperId, PaperMaker>> = {
  // 洽商确认
  talks,
  'site-visit': siteVisit,
  'exceptional-matters': exceptionalMatters,
  agreement,
  'meeting-minutes': meetingMinutes,
  'outbound-lecture': outboundLecture,
  budget,
  'seal-approval': sealApproval,
  'seal-register': sealRegister,
  // 方案下发
  plan,
  participants,
  'task-list': taskList,
  'task-notices': taskNotices,
  timetable,
  'teacher-assignment': teacherAssignment,
  'arrival-notice': arrivalNotice,
  // 筹备
  'property-notice': propertyNotice,
  'publicity-tasks': publicityTasks,
  'review-form': reviewForm,
  'review-register': reviewRegister,
  'purchase-request': purchaseRequest,
  'supply-slip': supplySlip,
  'venue-check': venueCheck,
  'duty-roster': dutyRoster,
  ceremonies,
  'matter-report': matterReport,
  'training-platform': trainingPlatform,
  handbook,
  notice,
  'name-plates': namePlates,
  badges,
  calibration,
  // 报到
  'sign-in-arrival': arrivalSheet,
  roster,
  'lodging-by-room': lodgingByRoom,
  'lodging-by-person': lodgingByPerson,
  'address-list': addressList,
  'kit-list': kitList,
  // 教学运行
  'sign-in-session': sessionSheet,
  'sign-in-book': signInBook,
  'sign-in-summary': summarySheet,
  'sign-in-teachers': teacherSheet,
  'sign-in-practice': practiceSheet,
  'sign-in-meals': mealSheet,
  'teaching-evaluation': teachingEvaluation,
  'service-evaluation': serviceEvaluation,
  'meal-count': mealCount,
  'next-day-meals': nextDayMeals,
  'leave-slip': leaveSlip,
  'leave-register': leaveRegister,
  adjustment: adjustmentSlip,
  'problem-register': problemRegister,
  'mentor-log': mentorLogs,
  'incident-record': incidentRecord,
  'rehearsal-record': rehearsalRecord,
  'class-log': classLog,
  // 结业撤场
  confirmation,
  supplement,
  handover,
  'post-handover': postHandover,
  certificates,
  'certificate-register': certificateRegister,
  // 决算归档
  'teaching-summary': teachingSummary,
  'service-summary': serviceSummary,
  settlement,
  'lecture-fee': lectureFeeSlips,
  'feedback-slip': feedbackSlips,
  'improvement-register': improvementRegister,
  'invoice-info': invoiceInfo,
  'archive-index': archiveIndex
}
