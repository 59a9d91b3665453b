% Carries out lines that the user types in the caller's workspace, until return, dbcont, or the end of the input.
function keyboard()
  while true
    text = __keyboard_line();
    switch strtrim(text)
      case {'return', 'dbcont', 'dbquit'}
        return
      case ''
        if isstring(text)
          return
        end
      otherwise
        try
          evalin('caller', text);
        catch e
          fprintf(2, '%s\n', e.message);
        end
    end
  end
end
