# Ce que Popcorn Picks écrit en français ; voir en.ftl.

somebody = Une personne de vos amis
night = Soirée cinéma
night-of = Soirée cinéma : { $title }
no-movie-yet = pas encore choisi
label-movie = Film
label-when = Quand

invited-subject = { $host } vous invite à une soirée cinéma
invited-opening = { $host } vous invite à une soirée cinéma.
invited-closing = Pour répondre, ouvrez Popcorn Picks sur votre Echo et demandez à quoi vous êtes invité. Les réponses par e-mail ne sont pas lues.

changed-subject = Une soirée cinéma a changé : { $when }
changed-opening = { $host } a changé la soirée cinéma. Voici ce qui est prévu maintenant.
changed-closing = Si l'heure a changé, la question vous est posée à nouveau : ouvrez Popcorn Picks sur votre Echo et demandez à quoi vous êtes invité.

cancelled-subject = Une soirée cinéma est annulée : { $when }
cancelled-opening = Cette soirée cinéma est annulée.
cancelled-closing = Vous n'avez rien à faire.

accepted-subject = { $about } vient à votre soirée cinéma
accepted-opening = { $about } vient à votre soirée cinéma.
accepted-closing = Ouvrez Popcorn Picks sur votre Echo et demandez vos soirées cinéma pour savoir qui d'autre vient.

declined-subject = { $about } ne peut pas venir à votre soirée cinéma
declined-opening = { $about } ne peut pas venir à votre soirée cinéma.
declined-closing = Ouvrez Popcorn Picks sur votre Echo pour choisir une autre heure ou inviter quelqu'un d'autre.

friend-asked-subject = { $about } aimerait faire partie de vos amis sur Popcorn Picks
friend-asked-opening = { $about } a dit votre code et aimerait faire partie de vos amis.
friend-asked-closing = Avant votre accord, rien de vous n'est visible. Ouvrez Popcorn Picks sur votre Echo et demandez qui veut faire partie de vos amis.

friend-accepted-subject = { $about } fait maintenant partie de vos amis sur Popcorn Picks
friend-accepted-opening = { $about } fait maintenant partie de vos amis.
friend-accepted-closing = Vous pouvez vous inviter à des soirées cinéma.

email-given-subject = { $code } est votre code pour Popcorn Picks
email-given-opening = Votre code est { $code }. Il montre que cette adresse est la vôtre et peut être utilisé pendant un jour.
email-given-closing = Si vous ne l'avez pas demandé, quelqu'un s'est trompé d'adresse. Ne faites rien, et rien d'autre ne viendra.

address-footer = Vous avez donné cette adresse à Popcorn Picks. Vous pouvez y désactiver les e-mails ou retirer l'adresse à tout moment.
