% Shows a prompt, reads a line, and gives its value in the caller's workspace; with 's' the line itself. Other tasks run meanwhile.
function x = input(prompt, kind)
  if nargin < 1
    prompt = '';
  end
  text = __input_line(prompt);
  if nargin > 1
    if ~(ischar(kind) || isstring(kind)) || ~strcmp(kind, 's')
      error('RunMat:input:InvalidOption', 'The second argument to INPUT must be ''s''.');
    end
    x = text;
  elseif isempty(strtrim(text))
    x = [];
  else
    x = evalin('caller', text);
  end
end
