export function CalendarPage() {
  return <div />
}
