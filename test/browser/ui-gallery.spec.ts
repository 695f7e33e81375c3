import { openGallery } from '#support/ui-gallery/open-gallery.ts'
import { expect, test } from '#support/ui-gallery/gallery-test.ts'

const SCENES = ['frame', 'fields', 'bars', 'roster', 'marks', 'empty-grid', 'wide']
const VIEWS = [{ scheme: 'light', zoom: 100 }, { scheme: 'dark', zoom: 100 }, { scheme: 'light', zoom: 150 }] as const

for (const scene of SCENES)
  test(`${scene}: drawn light, dark and at 150 % without one complaint, nor a page wider than the window`, async ({ galleryPage }, info) => {
    for (const view of VIEWS) {
      const { complaints } = await openGallery(galleryPage, scene, view)
      await galleryPage.reload()
      await expect(galleryPage.locator('#root > *').first()).toBeVisible()
      await galleryPage.screenshot({ path: info.outputPath(`${scene}-${view.scheme}-${view.zoom}.png`) })
      expect(complaints).toEqual([])
      const overflow = await galleryPage.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(overflow, 'sideways scrolling').toBe(0)
    }
  })
