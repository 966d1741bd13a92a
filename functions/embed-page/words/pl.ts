import type { EmbeddingWords } from "./words.ts";

export const pl: EmbeddingWords = {
  title: "Jak osadzić formularz na stronie",
  lead: "Są trzy sposoby. Każdy to fragment HTML do wklejenia w treść strony, w trybie źródła. Żaden nie zapisuje plików cookie.",
  ways: {
    element: {
      title: "Formularz w treści strony",
      text: "Sposób zalecany. Formularz przejmuje krój pisma strony, a w trybie ciemnym także ciemne tło. Link w środku widać do czasu, aż formularz się pojawi, i wtedy, gdy skrypt się nie wczyta.",
    },
    frame: {
      title: "Ramka",
      text: "Dla systemów, które usuwają nieznane elementy. Skrypt w ostatnim wierszu dopasowuje wysokość ramki; bez niego ramka ma stałą wysokość i własny pasek przewijania.",
    },
    link: { title: "Link", text: "Działa wszędzie. Formularz otwiera się na osobnej stronie." },
  },
  paste: "Do wklejenia",
  demo: "Zobacz na przykładowej stronie gminy",
  allowed: {
    title: "Strony, na których formularz działa",
    text: "Formularz pokażą tylko strony pod tymi adresami. Kolejny adres dopisuje osoba, która prowadzi formularz.",
    none: "Na razie żadna strona nie jest dopisana. Link działa bez dopisania.",
  },
  policy: {
    title: "Jeśli strona ma politykę bezpieczeństwa treści (CSP)",
    text: "Do nagłówka Content-Security-Policy trzeba dopisać te źródła. Formularz nie potrzebuje style-src ani unsafe-inline. Zamiast adresu w script-src wystarczy nonce lub skrót skryptu.",
  },
  space: {
    title: "Miejsce i kolory",
    text: "Te reguły w arkuszu stylów strony rezerwują miejsce, żeby treść nie przeskakiwała, i zmieniają kolor akcentu. Dwie wartości są dla jasnego i ciemnego tła.",
  },
  pinned: {
    title: "Skrypt przypięty do wersji",
    text: "Przeglądarka uruchomi tylko tę wersję skryptu. Po każdej aktualizacji usługi trzeba wkleić nowy wiersz z tej strony; do tego czasu zamiast formularza widać link.",
  },
  town: {
    name: "Gmina Przykładowa",
    site: "Serwis mieszkańców",
    title: "Sprawy mieszkańców",
    text: "Tak wygląda formularz na stronie gminy, która ma własny styl i ścisłą politykę bezpieczeństwa.",
    menu: "Sposoby osadzenia",
    back: "Fragmenty do wklejenia",
    skip: "Przejdź do treści",
    address: "Gmina Przykładowa, ul. Rynkowa 1",
  },
};
