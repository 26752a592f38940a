# What Popcorn Picks writes in English: mail, calendar entries, notifications. Format: Project Fluent.
#
# Plain text, escaped where it goes into HTML. $host, $about: a name, or "somebody" where none is
# known. $when: a day, a time and its zone. Each kind of message has a subject, an opening and a
# closing, each of one line.

somebody = A friend
night = Movie night
night-of = Movie night: { $title }
no-movie-yet = not chosen yet
label-movie = Movie
label-when = When

invited-subject = { $host } invites you to a movie night
invited-opening = { $host } invites you to a movie night.
invited-closing = To answer, open Popcorn Picks on your Echo and ask what you are invited to. Answers by mail are not read.

changed-subject = A movie night has changed: { $when }
changed-opening = { $host } has changed the movie night. This is the plan now.
changed-closing = If it is at another time, you are asked again: open Popcorn Picks on your Echo and ask what you are invited to.

cancelled-subject = A movie night is cancelled: { $when }
cancelled-opening = This movie night is cancelled.
cancelled-closing = There is nothing that you have to do.

accepted-subject = { $about } is coming to your movie night
accepted-opening = { $about } is coming to your movie night.
accepted-closing = Open Popcorn Picks on your Echo and ask about your movie nights to hear who else comes.

declined-subject = { $about } cannot come to your movie night
declined-opening = { $about } cannot come to your movie night.
declined-closing = Open Popcorn Picks on your Echo to choose another time or to invite somebody else.

friend-asked-subject = { $about } would like to be your friend on Popcorn Picks
friend-asked-opening = { $about } has said your code, and would like to be your friend.
friend-asked-closing = Before you agree, they see nothing of you. Open Popcorn Picks on your Echo and ask who wants to be your friend.

friend-accepted-subject = { $about } is your friend on Popcorn Picks now
friend-accepted-opening = { $about } is your friend now.
friend-accepted-closing = You can invite each other to movie nights.

email-given-subject = { $code } is your code for Popcorn Picks
email-given-opening = Your code is { $code }. It shows that this address is yours, and can be used for a day.
email-given-closing = If you did not ask for it, somebody has mistyped their address. Do nothing, and nothing else will come.

address-footer = You have given this address to Popcorn Picks. There you can turn mail off or remove the address at any time.
