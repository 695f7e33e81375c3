/** Steps of the text size, in the order in which Ctrl + and Ctrl - walk them. */
const STEPS = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2]

export function zoomIn(zoom: number): number {
  return STEPS.find((step) => step > zoom + 0.001) ?? zoom
}

export function zoomOut(zoom: number): number {
  return STEPS.findLast((step) => step < zoom - 0.001) ?? zoom
}
