import type { FunctionalComponent } from 'vue'
import { useNav } from '@slidev/client/composables/useNav.ts'

/**
 * A slide's title in the dialog for `g`. Stands in the built deck for Slidev's own, which is compiled from all titles
 * once more: see tools/deck/lean/unused.ts. The deck's titles have no markup.
 */
const SlideTitle: FunctionalComponent<{ no: number }> = ({ no }) => useNav().slides.value[no - 1]?.meta.slide.title
SlideTitle.props = ['no']

export default SlideTitle
