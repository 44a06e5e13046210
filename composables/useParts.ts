import { placeNames, type Place } from '../deck.config.ts'
import { useMessages } from './useLocale.ts'

/** Returns the names of the places in the language of the deck the component stands in. */
export function usePlaceNames(): Readonly<Record<Place, string>> {
  return useMessages(placeNames)
}
