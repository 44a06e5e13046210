// Slidev's client imports them; the packages ship no types.
declare module 'file-saver'
declare module 'recordrtc' {
  /** As much of it as Slidev uses. */
  export interface Options {
    readonly type?: 'video'
    bitsPerSecond?: number
    mimeType?: string
    timeSlice?: number
    disableLogs?: boolean
  }
  export default class Recorder {
    constructor(stream: MediaStream, options?: Options)
    startRecording(): void
    stopRecording(done: () => void): void
    getBlob(): Blob
  }
}
