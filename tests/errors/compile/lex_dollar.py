x = $HOME
