# Quello che Popcorn Picks scrive in italiano; vedi en.ftl.

somebody = Una persona amica
night = Serata film
night-of = Serata film: { $title }
no-movie-yet = non ancora scelto
label-movie = Film
label-when = Quando

invited-subject = { $host } ti invita a una serata film
invited-opening = { $host } ti invita a una serata film.
invited-closing = Per rispondere, apri Popcorn Picks sul tuo Echo e chiedi a che cosa ti hanno invitato. Le risposte per e-mail non vengono lette.

changed-subject = Una serata film è cambiata: { $when }
changed-opening = { $host } ha cambiato la serata film. Ora il programma è questo.
changed-closing = Se è a un'altra ora, ti viene chiesto di nuovo: apri Popcorn Picks sul tuo Echo e chiedi a che cosa ti hanno invitato.

cancelled-subject = Una serata film è annullata: { $when }
cancelled-opening = Questa serata film è annullata.
cancelled-closing = Non devi fare nulla.

accepted-subject = { $about } viene alla tua serata film
accepted-opening = { $about } viene alla tua serata film.
accepted-closing = Apri Popcorn Picks sul tuo Echo e chiedi delle tue serate film per sapere chi altro viene.

declined-subject = { $about } non può venire alla tua serata film
declined-opening = { $about } non può venire alla tua serata film.
declined-closing = Apri Popcorn Picks sul tuo Echo per scegliere un'altra ora o invitare qualcun altro.

friend-asked-subject = { $about } vorrebbe fare amicizia con te su Popcorn Picks
friend-asked-opening = { $about } ha detto il tuo codice e vorrebbe fare amicizia con te.
friend-asked-closing = Finché non accetti non vede nulla di te. Apri Popcorn Picks sul tuo Echo e chiedi chi vuole fare amicizia con te.

friend-accepted-subject = { $about } ora è tra le tue amicizie su Popcorn Picks
friend-accepted-opening = { $about } ora è tra le tue amicizie.
friend-accepted-closing = Potete invitarvi a serate film.

email-given-subject = { $code } è il tuo codice per Popcorn Picks
email-given-opening = Il tuo codice è { $code }. Dimostra che questo indirizzo è tuo e vale per un giorno.
email-given-closing = Se non l'hai chiesto, qualcuno ha sbagliato indirizzo. Non fare nulla, e non arriverà altro.

address-footer = Hai dato questo indirizzo a Popcorn Picks. Lì puoi disattivare le e-mail o togliere l'indirizzo in qualsiasi momento.
