export function CollegePage() {
  return <div />
}
