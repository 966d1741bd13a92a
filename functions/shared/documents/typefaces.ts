import serifBold from "@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf";
import serifRegular from "@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf";
import sansBold from "pdfmake/fonts/Roboto/Roboto-Medium.ttf";
import sansRegular from "pdfmake/fonts/Roboto/Roboto-Regular.ttf";

/** Letters drawn as bytes of TrueType files. Both typefaces have every Polish and every Ukrainian letter. */
export interface Typeface {
  regular: Uint8Array;
  bold: Uint8Array;
}

/** For what is read: letters and lists. */
export const sans: Typeface = { regular: sansRegular, bold: sansBold };

/** For what is kept: certificates. */
export const serif: Typeface = { regular: serifRegular, bold: serifBold };
