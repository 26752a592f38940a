# Lo que Popcorn Picks escribe en español; véase en.ftl.

somebody = Alguien de tus amistades
night = Noche de cine
night-of = Noche de cine: { $title }
no-movie-yet = aún sin elegir
label-movie = Película
label-when = Cuándo

invited-subject = { $host } te invita a una noche de cine
invited-opening = { $host } te invita a una noche de cine.
invited-closing = Para responder, abre Popcorn Picks en tu Echo y pregunta a qué te han invitado. Las respuestas por correo no se leen.

changed-subject = Ha cambiado una noche de cine: { $when }
changed-opening = { $host } ha cambiado la noche de cine. Este es el plan ahora.
changed-closing = Si es a otra hora, se te pregunta de nuevo: abre Popcorn Picks en tu Echo y pregunta a qué te han invitado.

cancelled-subject = Se cancela una noche de cine: { $when }
cancelled-opening = Esta noche de cine se ha cancelado.
cancelled-closing = No tienes que hacer nada.

accepted-subject = { $about } viene a tu noche de cine
accepted-opening = { $about } viene a tu noche de cine.
accepted-closing = Abre Popcorn Picks en tu Echo y pregunta por tus noches de cine para saber quién más viene.

declined-subject = { $about } no puede venir a tu noche de cine
declined-opening = { $about } no puede venir a tu noche de cine.
declined-closing = Abre Popcorn Picks en tu Echo para elegir otra hora o invitar a otra persona.

friend-asked-subject = { $about } quiere ser tu amistad en Popcorn Picks
friend-asked-opening = { $about } ha dicho tu código y quiere ser tu amistad.
friend-asked-closing = Hasta que aceptes no ve nada tuyo. Abre Popcorn Picks en tu Echo y pregunta quién quiere ser tu amistad.

friend-accepted-subject = { $about } ya está entre tus amistades en Popcorn Picks
friend-accepted-opening = { $about } ya está entre tus amistades.
friend-accepted-closing = Podéis invitaros a noches de cine.

email-given-subject = { $code } es tu código de Popcorn Picks
email-given-opening = Tu código es { $code }. Demuestra que esta dirección es tuya y vale durante un día.
email-given-closing = Si no lo has pedido, alguien se ha equivocado de dirección. No hagas nada y no llegará nada más.

address-footer = Has dado esta dirección a Popcorn Picks. Allí puedes desactivar los correos o quitar la dirección cuando quieras.
