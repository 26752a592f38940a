# Was Popcorn Picks auf Deutsch schreibt; siehe en.ftl.

somebody = Jemand aus deinem Freundeskreis
night = Filmabend
night-of = Filmabend: { $title }
no-movie-yet = noch nicht ausgesucht
label-movie = Film
label-when = Wann

invited-subject = { $host } lädt dich zu einem Filmabend ein
invited-opening = { $host } lädt dich zu einem Filmabend ein.
invited-closing = Um zu antworten, öffne Popcorn Picks auf deinem Echo und frag, wozu du eingeladen bist. Antworten per Mail werden nicht gelesen.

changed-subject = Ein Filmabend hat sich geändert: { $when }
changed-opening = { $host } hat den Filmabend geändert. So ist er jetzt geplant.
changed-closing = Ist er zu einer anderen Zeit, wirst du noch einmal gefragt: Öffne Popcorn Picks auf deinem Echo und frag, wozu du eingeladen bist.

cancelled-subject = Ein Filmabend fällt aus: { $when }
cancelled-opening = Dieser Filmabend fällt aus.
cancelled-closing = Du musst nichts weiter tun.

accepted-subject = { $about } kommt zu deinem Filmabend
accepted-opening = { $about } kommt zu deinem Filmabend.
accepted-closing = Öffne Popcorn Picks auf deinem Echo und frag nach deinen Filmabenden, um zu hören, wer noch kommt.

declined-subject = { $about } kann nicht zu deinem Filmabend kommen
declined-opening = { $about } kann nicht zu deinem Filmabend kommen.
declined-closing = Öffne Popcorn Picks auf deinem Echo, um eine andere Zeit auszusuchen oder jemand anderen einzuladen.

friend-asked-subject = { $about } möchte auf Popcorn Picks mit dir befreundet sein
friend-asked-opening = { $about } hat deinen Code gesagt und möchte mit dir befreundet sein.
friend-asked-closing = Bevor du zustimmst, ist nichts von dir zu sehen. Öffne Popcorn Picks auf deinem Echo und frag, wer mit dir befreundet sein möchte.

friend-accepted-subject = { $about } ist jetzt auf Popcorn Picks mit dir befreundet
friend-accepted-opening = { $about } ist jetzt mit dir befreundet.
friend-accepted-closing = Ihr könnt euch gegenseitig zu Filmabenden einladen.

email-given-subject = { $code } ist dein Code für Popcorn Picks
email-given-opening = Dein Code ist { $code }. Er zeigt, dass diese Adresse dir gehört, und gilt einen Tag.
email-given-closing = Hast du nicht darum gebeten, hat sich jemand bei der Adresse vertippt. Du musst nichts tun, und es kommt nichts weiter.

address-footer = Du hast Popcorn Picks diese Adresse gegeben. Dort kannst du Mails jederzeit abschalten oder die Adresse entfernen.
