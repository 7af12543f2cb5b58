import { describe } from 'vitest';
import { parseDocument } from '../../../src/language/document.ts';
import { findTimes } from '../../../src/reading/times/times.ts';
import { testGaps, testRows } from '../table.ts';

/** Wednesday, in the twentieth week of 2024. */
const PUBLISHED = '2024-05-15';

/** The words of each time, its type, its value; its mod and its ends where there are some. */
const render =
  (published: string | null) =>
  (text: string): string[][] =>
    findTimes(parseDocument(text), published).map(({ start, end, type, value, mod, begin, endTime }) => [
      text.slice(start, end),
      type,
      value,
      ...(mod !== null || begin !== null ? [mod ?? '–'] : []),
      ...(begin !== null ? [`${begin} – ${endTime}`] : []),
    ]);

const test = (table: string): void => testRows(render(PUBLISHED), table);

describe('dates, months, seasons, years', () => {
  test(`
    Der Verein wurde am 3. Oktober 1990 gegründet.
      3. Oktober 1990 | DATE | 1990-10-03
    Der Umbau begann am 12.3.2019.
      12.3.2019 | DATE | 2019-03-12
    Die Frist endet am 2024-09-30.
      2024-09-30 | DATE | 2024-09-30
    Am Freitag, dem 7. Juni 2024, wird gewählt.
      Freitag, dem 7. Juni 2024 | DATE | 2024-06-07
    Die Messe läuft vom 3. bis 7. Juni.
      3. | DATE | 2024-06-03 | – | 2024-06-03 – 2024-06-07
      7. Juni | DATE | 2024-06-07 | – | 2024-06-03 – 2024-06-07
    Proben sind am 4., 11. und 18. Juni angesetzt.
      4. | DATE | 2024-06-04
      11. | DATE | 2024-06-11
      18. Juni | DATE | 2024-06-18
    Am 28. Dezember brannte die Scheune ab.
      28. Dezember | DATE | 2023-12-28
    Am 2. Jänner eröffnet das Bad.
      2. Jänner | DATE | 2025-01-02
    Der Chor trat am 1. Feber in Linz auf.
      1. Feber | DATE | 2024-02-01
    Ende März legte der Rat einen Plan vor.
      Ende März | DATE | 2024-03 | END
    Mitte 2025 soll die Brücke fertig sein.
      Mitte 2025 | DATE | 2025 | MID
    Im Juli und August bleibt das Amt geschlossen.
      Juli | DATE | 2024-07
      August | DATE | 2024-08
    Zwischen Juni 2021 und März 2022 ruhte der Bau.
      Juni 2021 | DATE | 2021-06 | – | 2021-06 – 2022-03
      März 2022 | DATE | 2022-03 | – | 2021-06 – 2022-03
    Im Herbst wird die Schule eröffnet.
      Herbst | DATE | 2024-FA
    Im Winter 2022/23 blieb der Schnee aus.
      Winter 2022/23 | DATE | 2022-WI
    Der Spätsommer war trocken.
      Der Spätsommer | DATE | 2023-SU | END
    Im dritten Quartal 2023 sank der Umsatz.
      dritten Quartal 2023 | DATE | 2023-Q3
    Im ersten Halbjahr stieg der Absatz.
      ersten Halbjahr | DATE | 2024-H1
    In der zweiten Jahreshälfte soll es besser werden.
      der zweiten Jahreshälfte | DATE | 2024-H2
    Der Turm stammt aus dem 14. Jahrhundert.
      dem 14. Jahrhundert | DATE | 13
    In den siebziger Jahren war hier ein Kino.
      den siebziger Jahren | DATE | 197
    Mitte der 90er-Jahre schloss das Werk.
      Mitte der 90er-Jahre | DATE | 199 | MID
    Die 1950er-Jahre prägten das Viertel.
      Die 1950er-Jahre | DATE | 195
    Im Jahr 962 wurde er gekrönt.
      Jahr 962 | DATE | 0962
    Von 1914 bis 1918 stand der Betrieb still.
      1914 | DATE | 1914 | – | 1914 – 1918
      1918 | DATE | 1918 | – | 1914 – 1918
    Der Krieg von 1870/71 änderte vieles.
      1870/71 | DATE | 1870/1871 | – | 1870 – 1871
    Sie lebte hier 1998-2004.
      1998 | DATE | 1998 | – | 1998 – 2004
      2004 | DATE | 2004 | – | 1998 – 2004
    Im Mai vorigen Jahres fiel das Urteil.
      Mai vorigen Jahres | DATE | 2023-05
    Im Sommer des Jahres 2015 kamen viele.
      Sommer des Jahres 2015 | DATE | 2015-SU
    Bis Ende nächsten Jahres wird gebaut.
      Ende nächsten Jahres | DATE | 2025 | END
    Anfang des Monats trat der Chef zurück.
      Anfang des Monats | DATE | 2024-05 | START
    Zum Jahresende läuft der Vertrag aus.
      Jahresende | DATE | 2024 | END
    Im Vorjahr waren es mehr.
      Vorjahr | DATE | 2023
    Heuer fällt das Fest aus.
      Heuer | DATE | 2024
    Im kommenden März wird neu verhandelt.
      kommenden März | DATE | 2025-03
    Im vergangenen November lag hier Schnee.
      vergangenen November | DATE | 2023-11
    Vor 1990 gab es keinen Zaun.
      1990 | DATE | 1990 | BEFORE
  `);
});

describe('days, weeks, and what tense says of them', () => {
  test(`
    Am Montag sagte die Bürgermeisterin ab.
      Montag | DATE | 2024-05-13
    Am Montag tagt der Ausschuss.
      Montag | DATE | 2024-05-20
    Am Mittwoch teilte das Amt die Zahlen mit.
      Mittwoch | DATE | 2024-05-15
    Der Rat hat am Dienstag zugestimmt.
      Dienstag | DATE | 2024-05-14
    Am vergangenen Mittwoch begann der Streik.
      vergangenen Mittwoch | DATE | 2024-05-08
    Am kommenden Mittwoch endet er.
      kommenden Mittwoch | DATE | 2024-05-22
    Diesen Freitag öffnet der Laden.
      Diesen Freitag | DATE | 2024-05-17
    Das Ergebnis vom Sonntag überrascht.
      Sonntag | DATE | 2024-05-12
    Am Freitag vergangener Woche kam der Brief.
      Freitag vergangener Woche | DATE | 2024-05-10
    Der am Donnerstag entlassene Trainer schweigt.
      Donnerstag | DATE | 2024-05-09
    Die für Samstag geplante Feier fällt aus.
      Samstag | DATE | 2024-05-18
    Gestern regnete es, heute schneit es.
      Gestern | DATE | 2024-05-14
      heute | DATE | 2024-05-15
    Vorgestern kam er an, übermorgen reist er ab.
      Vorgestern | DATE | 2024-05-13
      übermorgen | DATE | 2024-05-17
    Morgen tagt der Landtag.
      Morgen | DATE | 2024-05-16
    Wir treffen uns morgen früh.
      morgen früh | TIME | 2024-05-16TMO
    Gestern Abend brannte ein Stall.
      Gestern Abend | TIME | 2024-05-14TEV
    Am gestrigen Dienstag fuhr kein Zug.
      gestrigen Dienstag | DATE | 2024-05-14
    Am Freitagabend spielt die Kapelle.
      Freitagabend | TIME | 2024-05-17TEV
    In der Nacht zum Montag brach ein Rohr.
      der Nacht zum Montag | TIME | 2024-05-12TNI
    In der Nacht von Freitag auf Samstag fiel der Strom aus.
      der Nacht von Freitag auf Samstag | TIME | 2024-05-10TNI
    In der Nacht auf den 3. Mai stahlen Diebe Kupfer.
      der Nacht auf den 3. Mai | TIME | 2024-05-02TNI
    Kommende Woche beginnt der Prozess.
      Kommende Woche | DATE | 2024-W21
    Vergangene Woche kam das Gutachten.
      Vergangene Woche | DATE | 2024-W19
    Diese Woche bleibt die Halle zu.
      Diese Woche | DATE | 2024-W20
    Am Wochenende fuhren keine Busse.
      Wochenende | DATE | 2024-W19-WE
    Am Wochenende fahren keine Busse.
      Wochenende | DATE | 2024-W20-WE
    Am kommenden Wochenende ist Markt.
      kommenden Wochenende | DATE | 2024-W20-WE
    Am 5. Mai kam die Polizei. Am Tag darauf war der Platz leer.
      5. Mai | DATE | 2024-05-05
      Tag darauf | DATE | 2024-05-06
    Am 5. Mai kam die Polizei. Am nächsten Tag war der Platz leer.
      5. Mai | DATE | 2024-05-05
      nächsten Tag | DATE | 2024-05-06
    Am 5. Mai trafen sie ein. Der Vortag war frei.
      5. Mai | DATE | 2024-05-05
      Der Vortag | DATE | 2024-05-04
    Übernächste Woche wird geliefert.
      Übernächste Woche | DATE | 2024-W22
    Nächstes Jahr wird er sechzig.
      Nächstes Jahr | DATE | 2025
    In diesem Jahr gibt es mehr Geld.
      diesem Jahr | DATE | 2024
    Im laufenden Quartal wird gespart.
      laufenden Quartal | DATE | 2024-Q2
    Am frühen Abend kam Nebel auf.
      frühen Abend | TIME | 2024-05-15TEV | START
  `);
});

describe('what the text sets itself', () => {
  test(`
    Er war bis 1997 Obmann und ist am Sonntag, 12. Mai, gestorben.
      1997 | DATE | 1997
      Sonntag, 12. Mai | DATE | 2024-05-12
    Um 1500 v. Chr. brach der Berg aus.
      1500 v. Chr. | DATE | BC1500 | APPROX
    Im Mai 1974 kam der Antrag. Im August desselben Jahres trat er zurück.
      Mai 1974 | DATE | 1974-05
      August desselben Jahres | DATE | 1974-08
    Im März 1992 verlor die Figur ihre Nase. Im April kam sie in den Hof.
      März 1992 | DATE | 1992-03
      April | DATE | 1992-04
    Erst 1991 wurde sie geschützt. Ab Ende des Jahres stand sie im Park.
      1991 | DATE | 1991
      Ende des Jahres | DATE | 1991 | END
    Am 8. Mai 1945 schwiegen die Waffen. Am Montag darauf kamen die ersten Helfer.
      8. Mai 1945 | DATE | 1945-05-08
      Montag darauf | DATE | 1945-05-14
    Am 8. Mai 1945 schwiegen die Waffen. Drei Tage später kamen Helfer.
      8. Mai 1945 | DATE | 1945-05-08
      Drei Tage später | DURATION | P3D | – | 1945-05-08 – 1945-05-11
    Am Freitag begann das Fest. Um 20 Uhr spielte die Kapelle.
      Freitag | DATE | 2024-05-10
      20 Uhr | TIME | 2024-05-10T20:00
    Am Samstag wanderten sie los. Am Abend erreichten sie die Hütte.
      Samstag | DATE | 2024-05-11
      Abend | TIME | 2024-05-11TEV
    1998 wurde der Verein gegründet. Im Juni kündigte er ein Fest an.
      1998 | DATE | 1998
      Juni | DATE | 2023-06
    Der Termin wurde auf den 28. Mai verlegt.
      den 28. Mai | DATE | 2024-05-28
    Am Mittwochmorgen, den 8. Mai, brannte es.
      Mittwochmorgen, den 8. Mai | TIME | 2024-05-08TMO
    Sie kommt morgen (Donnerstag) an.
      morgen | DATE | 2024-05-16
      Donnerstag | DATE | 2024-05-16
  `);
});

describe('clock times', () => {
  test(`
    Beginn ist um 20.30 Uhr.
      20.30 Uhr | TIME | 2024-05-15T20:30
    Der Zug fährt um 8:05 Uhr ab.
      8:05 Uhr | TIME | 2024-05-15T08:05
    Die Kasse öffnet um acht Uhr abends.
      acht Uhr abends | TIME | 2024-05-15T20:00
    Geöffnet ist am Samstag von 14 bis 18 Uhr.
      Samstag | DATE | 2024-05-18
      14 | TIME | 2024-05-18T14:00 | – | 2024-05-18T14:00 – 2024-05-18T18:00
      18 Uhr | TIME | 2024-05-18T18:00 | – | 2024-05-18T14:00 – 2024-05-18T18:00
    Anstoß am Samstag ist um 15.30 Uhr.
      Samstag | DATE | 2024-05-18
      15.30 Uhr | TIME | 2024-05-18T15:30
    Gegen 3 Uhr früh heulte die Sirene.
      3 Uhr früh | TIME | 2024-05-15T03:00 | APPROX
    Am Sonntag kam sie um halb neun.
      Sonntag | DATE | 2024-05-12
      halb neun | TIME | 2024-05-12T08:30
    Kurz nach Mitternacht fiel ein Schuss.
      Kurz nach Mitternacht | TIME | 2024-05-15T00:00 | AFTER
    Um Viertel vor sechs geht die Sonne unter.
      Viertel vor sechs | TIME | 2024-05-15T05:45
    Die Rennen beginnen um 9.30/12.30 Uhr.
      9.30 | TIME | 2024-05-15T09:30
      12.30 Uhr | TIME | 2024-05-15T12:30
    Um 12.15 startet das Finale.
      12.15 | TIME | 2024-05-15T12:15
    Jeden Montag um 20 Uhr singt der Chor.
      Jeden Montag | SET | XXXX-WXX-1
      20 Uhr | TIME | T20:00
    Am 8. und 9. Juni, jeweils 19 Uhr, wird gespielt.
      8. | DATE | 2024-06-08
      9. Juni | DATE | 2024-06-09
      19 Uhr | TIME | T19:00
    Um 10 Uhr am 3. Juni beginnt die Führung.
      10 Uhr | TIME | 2024-06-03T10:00
      3. Juni | DATE | 2024-06-03
    Am Nachmittag legte sich der Wind.
      Nachmittag | TIME | 2024-05-15TAF
  `);
});

describe('durations', () => {
  test(`
    Nach fast zwanzigjähriger Amtszeit ging sie.
      zwanzigjähriger | DURATION | P20Y
    Sie erhielten jeweils 21 Monate Haft.
      21 Monate | DURATION | P21M
    Er saß drei Jahre und vier Monate in Haft.
      drei Jahre und vier Monate | DURATION | P3Y4M
    Die Sperre dauerte tagelang.
      tagelang | DURATION | PXD
    Nach jahrelangem Streit einigten sie sich.
      jahrelangem | DURATION | PXY
    Der einwöchige Kurs ist gratis.
      einwöchige | DURATION | P1W
    Nach einem 24-stündigen Streik fuhren die Züge wieder.
      24-stündigen | DURATION | PT24H
    Vor rund zwei Wochen verschwand der Hund.
      rund zwei Wochen | DURATION | P2W | APPROX | 2024-05-01 – 2024-05-15
    In zehn Tagen ist Schluss.
      zehn Tagen | DURATION | P10D | – | 2024-05-15 – 2024-05-25
    Seit fünf Jahren steht das Haus leer.
      fünf Jahren | DURATION | P5Y | – | 2019-05-15 – 2024-05-15
    Sie wartete anderthalb Stunden.
      anderthalb Stunden | DURATION | PT1.5H
    Das dauert sechs bis acht Monate.
      sechs | DURATION | P6M | – | P6M – P8M
      acht Monate | DURATION | P8M | – | P6M – P8M
    In den vergangenen zwei Jahren stieg die Miete.
      den vergangenen zwei Jahren | DURATION | P2Y | – | 2022-05-15 – 2024-05-15
    Zwei Tage später war alles vorbei.
      Zwei Tage später | DURATION | P2D
    Seit mehr als 20 Jahren singt sie im Chor.
      mehr als 20 Jahren | DURATION | P20Y | MORE_THAN | 2004-05-15 – 2024-05-15
    Er blieb ein halbes Jahr.
      ein halbes Jahr | DURATION | P6M
    Seit Jahrzehnten wird gestritten.
      Jahrzehnten | DURATION | PXDE
    Seit Monaten fehlt Personal.
      Monaten | DURATION | PXM
    Vor einer Woche war das anders.
      einer Woche | DURATION | P1W | – | 2024-05-08 – 2024-05-15
    Sie verhandelten die ganze Nacht und den ganzen Tag.
      die ganze Nacht | TIME | 2024-05-14TNI
      den ganzen Tag | DURATION | P1D
    Er kam eine Viertelstunde zu spät.
      Viertelstunde | DURATION | PT15M
    Es vergingen einige Stunden.
      einige Stunden | DURATION | PTXH
    Wenige Minuten nach dem Anpfiff fiel das Tor.
      Wenige Minuten | DURATION | PTXM
    In den vergangenen Jahren wurde viel gebaut.
      den vergangenen Jahren | DURATION | PXY
    Zwei Arbeitstage gingen verloren.
      Zwei Arbeitstage | DURATION | P2D
  `);
});

describe('sets', () => {
  test(`
    Jeden Montag ist Markt.
      Jeden Montag | SET | XXXX-WXX-1
    Montags bleibt das Museum zu.
      Montags | SET | XXXX-WXX-1
    Die Zeitung erscheint täglich.
      täglich | SET | P1D
    Das Fest findet jährlich statt.
      jährlich | SET | P1Y
    Alle vier Jahre wird gewählt.
      Alle vier Jahre | SET | P4Y
    Jeden Tag fährt ein Bus.
      Jeden Tag | SET | P1D
    Er trainiert dreimal pro Woche.
      pro Woche | SET | P1W
    Die Familie zahlt 400 Euro im Monat.
      im Monat | SET | P1M
    Jeden zweiten Donnerstag im Monat tagt der Verein.
      Jeden zweiten Donnerstag im Monat | SET | XXXX-WXX-4
    Nachts ist es hier still.
      Nachts | SET | XXXX-XX-XXTNI
    Sonntagabends läuft ein Krimi.
      Sonntagabends | SET | XXXX-WXX-7TEV
    Jeden Sommer kommen die Störche.
      Jeden Sommer | SET | XXXX-SU
    Er läuft Tag für Tag dieselbe Strecke.
      Tag für Tag | SET | P1D
    Wochentags fährt der Bus öfter.
      Wochentags | SET | XXXX-WXX
    Die tägliche Arbeit macht ihr Freude.
      tägliche | SET | P1D
  `);
});

describe('times that no calendar names', () => {
  test(`
    Damals gab es hier ein Gasthaus.
      Damals | DATE | PAST_REF
    Derzeit fehlt das Geld.
      Derzeit | DATE | PRESENT_REF
    Kürzlich wurde die Straße erneuert.
      Kürzlich | DATE | PAST_REF
    Künftig zahlen Gäste mehr.
      Künftig | DATE | FUTURE_REF
    Früher fuhr hier eine Bahn.
      Früher | DATE | PAST_REF
    Nun steht die Wahl bevor.
      Nun | DATE | PRESENT_REF
    Von nun an gilt die neue Ordnung.
      nun | DATE | PRESENT_REF
    Zur Zeit ist die Brücke gesperrt.
      Zur Zeit | DATE | PRESENT_REF
    In Zukunft soll das anders werden.
      Zukunft | DATE | FUTURE_REF
    In letzter Zeit häufen sich die Beschwerden.
      letzter Zeit | DATE | PAST_REF
    Vor kurzem zog die Firma um.
      Vor kurzem | DATE | PAST_REF
    Bald wird es dunkel.
      Bald | DATE | FUTURE_REF
    Im Moment läuft nichts.
      Im Moment | DATE | PRESENT_REF
    Irland ist heute reicher als früher.
      heute | DATE | PRESENT_REF
      früher | DATE | PAST_REF
    Das Haus steht noch heute.
      heute | DATE | PRESENT_REF
    In den kommenden Jahren wird investiert.
      den kommenden Jahren | DATE | FUTURE_REF
    In der Vergangenheit gab es oft Streit.
      der Vergangenheit | DATE | PAST_REF
    Das ist der Stand von heute.
      heute | DATE | PRESENT_REF
    Einst wohnte hier ein Graf.
      Einst | DATE | PAST_REF
    Heutzutage fährt kaum jemand Kutsche.
      Heutzutage | DATE | PRESENT_REF
  `);
});

describe('holidays of Germany, Austria and Switzerland', () => {
  test(`
    Zu Ostern kamen viele Gäste.
      Ostern | DATE | 2024-03-31 | – | 2024-03-29 – 2024-04-01
    Am Ostermontag blieb das Amt zu.
      Ostermontag | DATE | 2024-04-01
    Am Pfingstmontag wird musiziert.
      Pfingstmontag | DATE | 2024-05-20
    Zu Weihnachten gibt es Gebäck.
      Weihnachten | DATE | 2024-12-24 | – | 2024-12-24 – 2024-12-26
    An Heiligabend schließt der Markt früher.
      Heiligabend | DATE | 2024-12-24
    Am ersten Advent wird der Baum beleuchtet.
      ersten Advent | DATE | 2024-12-01
    Am 2. Weihnachtstag spielt die Kapelle.
      2. Weihnachtstag | DATE | 2024-12-26
    Am Karfreitag 2023 war es kalt.
      Karfreitag 2023 | DATE | 2023-04-07
    Der Schweizer Nationalfeiertag wird am See gefeiert.
      Nationalfeiertag | DATE | 2024-08-01
    Der österreichische Nationalfeiertag fällt auf einen Samstag.
      Nationalfeiertag | DATE | 2024-10-26
    Am Tag der Deutschen Einheit ist frei.
      Tag der Deutschen Einheit | DATE | 2024-10-03
    Am Tag der Arbeit wurde demonstriert.
      Tag der Arbeit | DATE | 2024-05-01
    Zu Fronleichnam zieht eine Prozession durchs Dorf.
      Fronleichnam | DATE | 2024-05-30
    An Christi Himmelfahrt war das Wetter gut.
      Christi Himmelfahrt | DATE | 2024-05-09
    Am Buß- und Bettag bleiben in Sachsen die Läden zu.
      Buß- und Bettag | DATE | 2024-11-20
    Zu Silvester wird es laut.
      Silvester | DATE | 2024-12-31
    Am Aschermittwoch trafen sich die Parteien.
      Aschermittwoch | DATE | 2024-02-14
    Am Muttertag verkaufte sie Rosen.
      Muttertag | DATE | 2024-05-12
    An Mariä Himmelfahrt sind die Geschäfte zu.
      Mariä Himmelfahrt | DATE | 2024-08-15
    Zu Dreikönig kamen die Sternsinger.
      Dreikönig | DATE | 2024-01-06
    Am Stefanitag fiel Schnee.
      Stefanitag | DATE | 2023-12-26
  `);
});

describe('what is no time', () => {
  test(`
    Dem 37-jährigen Gersfelder fehlte ein Zahn.
    Die UN-Resolution 1612 liegt vor.
    Das kostet 2079 US-Dollar.
    Der Markt fällt auf einen Samstag.
    Die letzten Tage des Sommers waren kurz.
      des Sommers | DATE | 2023-SU
    Der Eintritt kostet 20,30 Euro.
    Rund 2000 Menschen kamen.
    Er verdient 1400 Euro.
    Das Spiel endete 29:15.
    Der 40 Jahre alte Fahrer blieb unverletzt.
    Der 16-Jährige floh.
    Sie starb im Alter von 80 Jahren.
    Er ist zwei Jahre jünger als seine Schwester.
    Ein dreijähriges Kind lief auf die Straße.
    Frau Sommer widersprach.
    Herr März kam nicht.
    Der Abgeordnete Peter Freitag schwieg. Freitag lächelte nur.
    August Bebel war Drechsler.
    Die Adresse lautet 8010 Graz, Ring 12.
    Guten Morgen, sagte der Wirt.
    Guten Abend, sagte der Wirt.
    Die Wochenzeitung „Freitag“ druckte den Brief.
    Das berichtete die Bild am Sonntag.
    Das kam früher als gedacht.
    Früher oder später klappt es.
    Die Zukunft der Schule ist offen.
    Er wurde Platz 1998 zugelost.
    Der Wagen fuhr 1500 Meter weit.
    Kinder zwischen sechs und elf Jahren dürfen mit.
    Das geschieht in letzter Minute.
    Nun gab es ja schon einen Plan.
    Eines Tages kommt er wieder?
  `);
});

describe('without a publication date', () => {
  testRows(
    render(null),
    `
    Am Freitag sprach sie.
      Freitag | DATE | XXXX-WXX-5
    Am 5. März fiel Schnee.
      5. März | DATE | XXXX-03-05
    Heute bleibt es trocken.
      Heute | DATE | PRESENT_REF
    Kommende Woche wird gewählt.
      Kommende Woche | DATE | XXXX-WXX
    Im Sommer ist Pause.
      Sommer | DATE | XXXX-SU
    Um 20 Uhr beginnt das Spiel.
      20 Uhr | TIME | XXXX-XX-XXT20:00
    Nächstes Jahr zieht er um.
      Nächstes Jahr | DATE | XXXX
    Am 3. Oktober 1990 wurde gefeiert.
      3. Oktober 1990 | DATE | 1990-10-03
    Zu Weihnachten bleibt das Haus zu.
      Weihnachten | DATE | XXXX-12-24
    Am Abend kam Wind auf.
      Abend | TIME | XXXX-XX-XXTEV
  `,
  );
});

describe('known gaps', () => {
  testGaps(
    render(PUBLISHED),
    `
    # a habit in the present tense looks like an event of the day
    Heute fahren viele mit dem Rad.
      Heute | DATE | PRESENT_REF
    # a list of days governs the clock time only with jeweils
    Am 8. und 9. Juni von 10 bis 12 Uhr ist geöffnet.
      8. | DATE | 2024-06-08
      9. Juni | DATE | 2024-06-09
      10 | TIME | T10:00 | – | T10:00 – T12:00
      12 Uhr | TIME | T12:00 | – | T10:00 – T12:00
    # weekdays counted in a month are not read
    Am ersten Montag im Juni wird gesammelt.
      ersten Montag im Juni | DATE | 2024-06-03
    # evenings in twelve hours need a word for the part of the day
    Am Samstag wird um halb acht am Abend gegessen.
      Samstag | DATE | 2024-05-18
      halb acht am Abend | TIME | 2024-05-18T19:30
  `,
  );
});
