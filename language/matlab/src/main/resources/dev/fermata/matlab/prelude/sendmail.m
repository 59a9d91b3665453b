% Mail is not sent.
function sendmail(varargin)
narginchk(2, 4);
error('MATLAB:sendmail:SmtpError', 'Could not connect to SMTP host: sending mail is not supported.');
end
