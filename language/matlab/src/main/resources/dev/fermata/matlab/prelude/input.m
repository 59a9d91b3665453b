% Shows a prompt, reads a line, and gives its value in the caller's workspace; with 's' the line itself. Other tasks run meanwhile.
function x = input(prompt, kind)
  if nargin < 1
    prompt = '';
  end
  turn = __input_turn(prompt);
  __input_ask(turn);
  try
    text = __input_line(turn);
  catch e
    __input_done(turn);
    rethrow(e);
  end
  __input_done(turn);
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
