/// <reference types="vite/client" />
/// <reference types="@slidev/types/client" />

// What Slidev's client, shipped as source, expects of the project that checks its types.
import '@slidev/client/shim.d.ts'
import '@slidev/client/shim-vue.d.ts'

declare global {
  const __DEV__: boolean
  const __SLIDEV_CLIENT_ROOT__: string
  const __SLIDEV_HASH_ROUTE__: boolean
  const __SLIDEV_MEMORY_ROUTE__: boolean
  const __SLIDEV_FEATURE_DRAWINGS__: boolean
  const __SLIDEV_FEATURE_EDITOR__: boolean
  const __SLIDEV_FEATURE_DRAWINGS_PERSIST__: boolean
  const __SLIDEV_FEATURE_RECORD__: boolean
  const __SLIDEV_FEATURE_PRESENTER__: boolean
  const __SLIDEV_FEATURE_PRINT__: boolean
  const __SLIDEV_FEATURE_BROWSER_EXPORTER__: boolean
  const __SLIDEV_FEATURE_WAKE_LOCK__: boolean
  const __SLIDEV_FEATURE_PWA__: boolean
  const __SLIDEV_HAS_SERVER__: boolean
}

// Flags that Slidev replaces in the templates of its views.
declare module 'vue' {
  interface ComponentCustomProperties {
    __DEV__: boolean
    __SLIDEV_FEATURE_BROWSER_EXPORTER__: boolean
    __SLIDEV_FEATURE_DRAWINGS__: boolean
    __SLIDEV_FEATURE_DRAWINGS_PERSIST__: boolean
    __SLIDEV_FEATURE_EDITOR__: boolean
    __SLIDEV_FEATURE_PRESENTER__: boolean
    __SLIDEV_FEATURE_WAKE_LOCK__: boolean
  }
}
