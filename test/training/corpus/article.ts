/** An invented article with one statement of every form, for the tests of the corpus. */
export const HEADER = `title: Brücke bleibt zu
date: 2026-03-11
outlet: Kaltenauer Bote
desk: regional-nord
country: DE`;

export const BRIDGE = `${HEADER}

[1f [1s@petersen Der Vorsitzende des Bauausschusses, Jan Petersen], [1c sagte] [1a@rat dem Rat] am Dienstag,] [1 die Brücke [2 „bröckle“]]. [3 Man habe keine Wahl. Der Bund müsse zahlen.] [4f [4c Laut] [4s@gutachten einem Gutachten]] [4 sind drei Pfeiler marode].

[5 Der Bund soll das Geld im Mai überweisen.] [6 [6s@rat Der Rat] kritisierte die lange Planung als [7 „Posse“].] [8f [8s@blatt Die „Elbpost“] [8c berichtete] unter Berufung auf [8o@kreise Kreise der Verwaltung],] [8 [9f [9s@statiker der Statiker] [9c habe] \\[schriftlich\\] [9c versichert],] [9 dass alles halte]].

= 1 indirect speech warn
= 2 direct speech warn in 1
= 3 indirect-free-indirect speech demand from 1
= 4 indirect writing assert
= 5 free-indirect writing announce from 4
= 6 reported speech-writing criticise
= 7 direct speech-writing criticise in 6
= 8 indirect writing assert
= 9 indirect writing promise in 8

@petersen person | Jan Petersen | Vorsitzender of @rat; Ingenieur | DE
@rat organisation | Rat
@gutachten document | Gutachten
@blatt outlet | Elbpost
@kreise unnamed | Kreise der Verwaltung
@statiker unnamed | Statiker
`;
