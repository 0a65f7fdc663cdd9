package guide

// Problem is why an input was not accepted, or a doubt about one. The words
// for each are in content/words; a test holds the two lists equal.
type Problem string

// The problems of inputs.
const (
	ProblemEmpty          Problem = "empty"
	ProblemNotAChoice     Problem = "not_a_choice"
	ProblemOrderNumber    Problem = "order_number"    // not 3-7-7 digits, nor D01-
	ProblemPaymentNumber  Problem = "payment_number"  // 11 or 13 digits: a convenience store's payment number?
	ProblemASIN           Problem = "asin"            // not ten letters and digits
	ProblemTracking       Problem = "tracking_number" // cannot be a tracking number
	ProblemYen            Problem = "yen"
	ProblemWhen           Problem = "when"        // no date could be read
	ProblemNoSuchDay      Problem = "no_such_day" // 11/31
	ProblemTwoDays        Problem = "two_days"    // 10/11/2026: of October or of November?
	ProblemFuture         Problem = "future"      // soft: later than now
	ProblemEmail          Problem = "email"
	ProblemPhone          Problem = "phone"
	ProblemCount          Problem = "count"
	ProblemLast4          Problem = "last4"
	ProblemTooLong        Problem = "too_long"
	ProblemRow            Problem = "row"         // words that fit no column
	ProblemCheckDigit     Problem = "check_digit" // soft: the last digit does not fit
	ProblemBookNumber     Problem = "book_number" // soft: an all-digit ASIN that is no ISBN-10
	ProblemSecretCard     Problem = "secret_card" // a full card number
	ProblemSecretCode     Problem = "secret_code" // one-time code, security code, PIN
	ProblemSecretPassword Problem = "secret_password"
	ProblemSecretGift     Problem = "secret_gift_code" // the claim code of a gift card
	ProblemSecretAccount  Problem = "secret_bank_account"
	ProblemSecretID       Problem = "secret_identity" // My Number, licence, passport
	ProblemSecretExpiry   Problem = "secret_expiry"   // the expiry date of a card
	ProblemSecretAnswer   Problem = "secret_answer"   // the answer to a security question
	ProblemSecretRemote   Problem = "secret_remote"   // what lets somebody into a device
)

// InputError says that an input was not accepted; nothing was changed.
type InputError struct {
	Fact    string // the fact or step meant
	Raw     string // what was given; empty for secrets, so that they go nowhere
	Problem Problem
	Line    int     // of a fact that holds several: the line meant, from 1; else 0
	Left    string  // of free text with a secret: the rest, each secret marked by secret.Gap; empty: nothing
	Days    []Value // of ProblemTwoDays: the days that may be meant
}

// Error returns a terse English form; screens use the words of content/words.
func (e *InputError) Error() string {
	if e.Raw == "" {
		return e.Fact + ": " + string(e.Problem)
	}
	return e.Fact + ": " + string(e.Problem) + ": " + e.Raw
}
