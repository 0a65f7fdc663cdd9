package words

import "toiawase/guide"

var en = Words{
	TwoDays: "That could be %s or %s. Write the month as a word, such as 12 Nov, or the year first: 2026-11-12.",
	Problems: map[guide.Problem]string{
		guide.ProblemEmpty:         "Nothing was entered yet. Type what you know, or choose “I am not sure”.",
		guide.ProblemNotAChoice:    "That is not one of the choices. Please pick one of those shown.",
		guide.ProblemOrderNumber:   "This does not look like an order number. Enter one number of 17 digits, such as 250-1234567-1234567; digital orders begin with D01.",
		guide.ProblemPaymentNumber: "This may be a convenience store's payment number. An order number has 17 digits, such as 250-1234567-1234567; see Your Orders or the confirmation email.",
		guide.ProblemASIN:          "An ASIN has ten letters and digits, such as B0ABCDEFGH. You can also paste the link of the product page.",
		guide.ProblemTracking:      "No tracking number could be read. Enter the number alone: 8 to 34 letters and digits.",
		guide.ProblemYen:           "No amount could be read. Enter yen, zero or more, such as 1980 or ¥1,980.",
		guide.ProblemWhen:          "No date could be read. Enter one date, such as 11/20, yesterday or Nov 20 14:32.",
		guide.ProblemNoSuchDay:     "That day is not in the calendar. Please check the month and the day.",
		guide.ProblemTwoDays:       "Day and month could be either way round. Write the month as a word, such as 12 Nov, or the year first: 2026-11-12.",
		guide.ProblemFuture:        "That is later than now. Unless it is still to come, please check the date and the year.",
		guide.ProblemEmail:         "No email address could be read. Enter one address, such as taro@example.jp.",
		guide.ProblemPhone:         "The length or the first digits do not fit a Japanese phone number. Please check that it has 10 or 11 digits and begins with 0, such as 090-1234-5678.",
		guide.ProblemCount:         "No number could be read. Enter a whole number from 1 to 9999.",
		guide.ProblemLast4:         "Enter only the last four digits of the card, such as 1234.",
		guide.ProblemRow:           "This line could not be read. Write one entry on a line, such as “7/12 3980 AMAZON CO JP”.",
		guide.ProblemTooLong:       "This is a little too long. Please keep to the main points: up to 200 characters for one line, 2000 for a longer text.",
		guide.ProblemCheckDigit:    "There may be a typing error in this number. Please compare it once more; if it is right, carry on.",
		guide.ProblemBookNumber:    "There may be a typing error in this book number (ISBN-10). Please compare it once more; if it is right, carry on.",
		guide.ProblemSecretCard:    "This looks like a card number. Nobody who helps you needs all of its digits, so it was not accepted and nothing was kept. If the card matters, give its last four digits only.",
		guide.ProblemSecretCode:    "This looks like a one-time code, a security code or a PIN. No support team ever needs it, so it was not accepted and nothing was kept. Please write it again without the number.",
		guide.ProblemSecretPassword: "This looks like a password. Nobody ever needs to know it, not even Amazon, so it was not accepted and nothing was kept. " +
			"Please write it again without the password.",
		guide.ProblemSecretGift: "This looks like the claim code of a gift card. Whoever knows it can spend the balance, so it was not accepted and nothing was kept. " +
			"Leave the code out and describe the card another way, such as by amount and day of purchase.",
		guide.ProblemSecretAccount: "This looks like a bank account number. It is not needed for this inquiry, so it was not accepted and nothing was kept. Please leave the number out.",
		guide.ProblemSecretExpiry:  "This looks like the expiry date of a card. No inquiry ever needs it, so it was not accepted and nothing was kept. Please write it again without the date.",
		guide.ProblemSecretAnswer:  "This looks like the answer to a security question. Nobody ever needs to be told it, not even Amazon, so it was not accepted and nothing was kept. Please leave the answer out.",
		guide.ProblemSecretRemote:  "This looks like a number that lets somebody control a device from afar. It was not accepted and nothing was kept. Please leave the number out.",
		guide.ProblemSecretID: "This looks like the number of an identity document, such as My Number or a driving licence. " +
			"It is not needed for this inquiry, so it was not accepted and nothing was kept. Please leave the number out.",
	},
}
